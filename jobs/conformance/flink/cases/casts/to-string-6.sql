-- CAST to STRING: values at the edges.
SELECT
  CAST('a' AS STRING) = 'a' AS c1,
  CAST(1 AS STRING) || 'x' AS c2;
