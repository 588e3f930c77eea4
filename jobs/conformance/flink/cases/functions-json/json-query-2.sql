-- The object or array that a path leads to, with wrappers and what stands for nothing and for an error.
SELECT
  JSON_QUERY('{"a":1}', '$.b') AS c1,
  JSON_QUERY('{"a":1}', '$.b' EMPTY ARRAY ON EMPTY) AS c2,
  JSON_QUERY('{"a":1}', '$.b' EMPTY OBJECT ON EMPTY) AS c3,
  JSON_QUERY('{"a":1}', 'strict $.b' EMPTY ARRAY ON ERROR) AS c4,
  JSON_QUERY('x', '$.b') AS c5,
  JSON_QUERY('{"a":[{"c":1},{"c":2}]}', '$.a[*].c' WITH WRAPPER) AS c6;
