-- The arc cosine.
SELECT
  ACOS(1) AS c1;
