-- The texts joined; NULL when one of them is.
SELECT
  CONCAT('a', 'bc') AS c1,
  CONCAT('a', CAST(NULL AS STRING)) AS c2;
