-- CAST try to INT: values at the edges.
SELECT
  TRY_CAST('abc' AS INT) AS c1,
  TRY_CAST('12' AS INT) AS c2;
