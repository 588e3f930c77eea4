-- Comparisons: values at the edges.
SELECT
  TIMESTAMP '2024-01-01 00:00:01' = TIMESTAMP '2024-01-01 00:00:01.000' AS c1,
  DATE '2024-01-01' = '2024-01-01' AS c2;
