-- CAST try to DATE: values at the edges.
SELECT
  TRY_CAST('x' AS DATE) AS c1;
