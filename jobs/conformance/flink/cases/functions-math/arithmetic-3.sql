-- Arithmetic: values at the edges.
SELECT
  1.25 * 3.1 AS c1,
  1.5 / 3 AS c2,
  10 / 3.0 AS c3,
  CAST(1 AS DECIMAL(38,10)) / CAST(3 AS DECIMAL(38,10)) AS c4,
  CAST(1 AS DECIMAL(38,10)) * CAST(3 AS DECIMAL(38,10)) AS c5,
  1.5 + 1e0 AS c6;
