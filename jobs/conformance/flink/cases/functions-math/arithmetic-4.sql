-- Arithmetic: values at the edges.
SELECT
  CAST(1.5 AS FLOAT) + 1 AS c1,
  CAST(1.5 AS FLOAT) + CAST(1 AS BIGINT) AS c2,
  CAST(1.5 AS FLOAT) + 1.5 AS c3,
  +5 AS c4,
  -5 AS c5,
  -(5) AS c6;
