-- Arrays without NULLs, or with them.
SELECT
  JSON_ARRAY(JSON('{"a":1}')) AS c1,
  JSON_ARRAY(CAST(NULL AS INT) ABSENT ON NULL) AS c2,
  JSON_ARRAY(ARRAY['a', CAST(NULL AS STRING)]) AS c3,
  JSON_ARRAY(JSON('[1, 2]'), '[1]') AS c4;
