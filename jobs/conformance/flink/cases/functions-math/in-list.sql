-- In list: values at the edges.
SELECT
  1 IN (1, 2) AS c1,
  1 IN (2, CAST(NULL AS INT)) AS c2,
  1 NOT IN (2, CAST(NULL AS INT)) AS c3,
  'a' IN ('a', 'bc') AS c4,
  1 IN (1.0, 2e0) AS c5;
