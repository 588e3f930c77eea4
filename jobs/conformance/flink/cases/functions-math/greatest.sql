-- The greatest of the values; NULL when one is.
SELECT
  GREATEST(1, 3, 2) AS c1,
  GREATEST(1, 2.5) AS c2,
  GREATEST('a', 'b') AS c3,
  GREATEST(1, CAST(NULL AS INT)) AS c4;
