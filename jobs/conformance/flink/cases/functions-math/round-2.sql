-- The number to so many digits behind the point; a half goes away from zero.
SELECT
  ROUND(CAST(127 AS TINYINT), -1) AS c1,
  ROUND(2.5e0) AS c2,
  ROUND(-2.5e0) AS c3,
  ROUND(1.005e0, 2) AS c4,
  ROUND(CAST(1.5 AS FLOAT)) AS c5,
  ROUND(9.99, 1) AS c6;
