-- CAST to INT: values at the edges.
SELECT
  CAST(' 12 ' AS INT) AS c1,
  CAST('1.9' AS INT) AS c2,
  CAST('-1.9' AS INT) AS c3,
  CAST('+5' AS INT) AS c4,
  CAST(TRUE AS INT) AS c5,
  CAST(3000000000 AS INT) AS c6;
