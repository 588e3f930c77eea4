-- CAST try to TIMESTAMP: values at the edges.
SELECT
  TRY_CAST('x' AS TIMESTAMP(3)) AS c1;
