-- CAST try to STRING: values at the edges.
SELECT
  TRY_CAST(TRUE AS STRING) AS c1;
