-- CAST to null: values at the edges.
SELECT
  CAST(NULL AS INT) AS c1;
