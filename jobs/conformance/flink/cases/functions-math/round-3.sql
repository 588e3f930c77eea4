-- The number to so many digits behind the point; a half goes away from zero.
SELECT
  ROUND(CAST(NULL AS DOUBLE), 1) AS c1,
  ROUND(123.456, 5) AS c2;
