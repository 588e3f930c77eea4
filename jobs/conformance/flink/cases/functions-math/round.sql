-- The number to so many digits behind the point; a half goes away from zero.
SELECT
  ROUND(2.5) AS c1,
  ROUND(-2.5) AS c2,
  ROUND(2.345, 2) AS c3,
  ROUND(2.345e0, 2) AS c4,
  ROUND(1234, -2) AS c5,
  ROUND(1234.567, -2) AS c6;
