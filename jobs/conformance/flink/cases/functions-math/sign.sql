-- -1, 0 or 1: the sign of a number.
SELECT
  SIGN(-5) AS c1,
  SIGN(-5.5) AS c2,
  SIGN(0e0) AS c3,
  SIGN(-2.5e0) AS c4,
  SIGN(CAST(5 AS BIGINT)) AS c5;
