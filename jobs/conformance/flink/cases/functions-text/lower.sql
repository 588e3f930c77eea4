-- The text in lower case.
SELECT
  LOWER('ÄB') AS c1,
  LOWER(CAST('ABC' AS STRING)) AS c2;
