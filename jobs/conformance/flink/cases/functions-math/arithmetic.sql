-- Arithmetic: values at the edges.
SELECT
  5 / 2 AS c1,
  -5 / 2 AS c2,
  5 % -3 AS c3,
  -5 % 3 AS c4,
  2147483647 + 1 AS c5,
  CAST(127 AS TINYINT) + CAST(1 AS TINYINT) AS c6;
