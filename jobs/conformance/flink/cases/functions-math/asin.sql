-- The arc sine.
SELECT
  ASIN(1) AS c1,
  ASIN(2) AS c2;
