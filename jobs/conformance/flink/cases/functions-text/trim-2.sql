-- The text without these characters, or spaces, at both ends.
SELECT
  TRIM(BOTH CAST(NULL AS STRING) FROM 'ab') AS c1;
