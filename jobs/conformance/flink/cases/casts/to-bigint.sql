-- CAST to BIGINT: values at the edges.
SELECT
  CAST(1e20 AS BIGINT) AS c1,
  CAST(1 AS BIGINT) AS c2;
