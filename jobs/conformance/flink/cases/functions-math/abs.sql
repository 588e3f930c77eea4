-- The number without its sign.
SELECT
  ABS(-5) AS c1,
  ABS(-5.5) AS c2,
  ABS(CAST(-2147483648 AS INT)) AS c3,
  ABS(-1.5e0) AS c4;
