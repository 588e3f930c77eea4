-- The value, or another when it is NULL.
SELECT
  IFNULL(CAST(NULL AS INT), 5) AS c1,
  IFNULL(1, 2.5) AS c2,
  IFNULL(CAST(NULL AS INT), CAST(NULL AS BIGINT)) AS c3;
