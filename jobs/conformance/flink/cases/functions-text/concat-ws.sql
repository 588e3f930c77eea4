-- The texts that are not NULL, joined with a separator between them.
SELECT
  CONCAT_WS('-', 'a', CAST(NULL AS STRING), 'b') AS c1,
  CONCAT_WS(CAST(NULL AS STRING), 'a', 'b') AS c2,
  CONCAT_WS('-', '', 'b') AS c3;
