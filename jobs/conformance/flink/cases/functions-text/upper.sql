-- The text in upper case.
SELECT
  UPPER(CAST('abc' AS STRING)) AS c1;
