-- The arc tangent.
SELECT
  ATAN(1) AS c1;
