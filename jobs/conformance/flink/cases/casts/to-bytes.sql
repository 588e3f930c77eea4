-- CAST to BYTES: values at the edges.
SELECT
  CAST('abc' AS BYTES) AS c1;
