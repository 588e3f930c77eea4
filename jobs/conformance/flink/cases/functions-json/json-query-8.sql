-- The object or array that a path leads to, with wrappers and what stands for nothing and for an error.
SELECT
  JSON_QUERY('{"a":1}', 'lax $.b[*]') AS c1,
  JSON_QUERY('{"a":1}', 'lax $.b[*]' EMPTY ARRAY ON EMPTY) AS c2,
  JSON_QUERY('{"a":1}', '$..zz') AS c3,
  JSON_QUERY('{"a":[1]}', '$.a[5]' EMPTY ARRAY ON ERROR) AS c4,
  JSON_QUERY(CAST(NULL AS STRING), '$.a' EMPTY ARRAY ON EMPTY EMPTY ARRAY ON ERROR) AS c5,
  JSON_QUERY('{"a":[1]}', '$.a' RETURNING ARRAY<VARCHAR(3)>) AS c6;
