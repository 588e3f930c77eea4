-- The number of characters (code points).
SELECT
  CHARACTER_LENGTH(CAST(NULL AS STRING)) AS c1;
