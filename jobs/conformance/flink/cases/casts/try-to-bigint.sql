-- CAST try to BIGINT: values at the edges.
SELECT
  TRY_CAST(1 AS BIGINT) AS c1;
