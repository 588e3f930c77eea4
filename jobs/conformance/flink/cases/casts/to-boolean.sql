-- CAST to BOOLEAN: values at the edges.
SELECT
  CAST('true' AS BOOLEAN) AS c1,
  CAST('T' AS BOOLEAN) AS c2,
  CAST('yes' AS BOOLEAN) AS c3,
  CAST('1' AS BOOLEAN) AS c4,
  CAST('0' AS BOOLEAN) AS c5,
  CAST('f' AS BOOLEAN) AS c6;
