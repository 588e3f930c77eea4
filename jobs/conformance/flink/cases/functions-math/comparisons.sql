-- Comparisons: values at the edges.
SELECT
  1 = 1.0 AS c1,
  1 < 2e0 AS c2,
  'a' < 'b' AS c3,
  'a' = CAST('a ' AS CHAR(3)) AS c4,
  TRUE = FALSE AS c5,
  1 <> 2 AS c6;
