-- The object or array that a path leads to, with wrappers and what stands for nothing and for an error.
SELECT
  JSON_QUERY('{"a":["x","y"]}', '$.a' RETURNING ARRAY<STRING>) AS c1,
  JSON_QUERY('{"a":1}', 'lax $.b' EMPTY ARRAY ON EMPTY) AS c2,
  JSON_QUERY('{"a":1}', 'lax $.b' EMPTY OBJECT ON EMPTY) AS c3,
  JSON_QUERY('{"a":1}', 'lax $.b' RETURNING ARRAY<STRING> EMPTY ARRAY ON EMPTY) AS c4,
  JSON_QUERY('{"a":1}', 'strict $.a' EMPTY OBJECT ON ERROR) AS c5,
  JSON_QUERY('{"a":1}', 'lax $.a' EMPTY OBJECT ON EMPTY) AS c6;
