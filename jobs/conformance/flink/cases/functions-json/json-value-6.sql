-- The scalar that a path leads to, with what stands for nothing and for an error.
SELECT
  JSON_VALUE('{"a":1}', '$.a' RETURNING STRING DEFAULT 5 ON EMPTY) AS c1,
  JSON_VALUE('{"a":1}', 'lax $.b' NULL ON EMPTY ERROR ON ERROR) AS c2,
  JSON_VALUE('{"a":[{"b":1},{"b":2}]}', '$.a[*].b') AS c3,
  JSON_VALUE('{"a":[{"b":1},{"b":2}]}', '$.a.b') AS c4,
  JSON_VALUE('{"a":[{"b":1},{"b":2}]}', 'lax $.a.b') AS c5,
  JSON_VALUE('{"a":[{"b":1},{"b":2}]}', '$.a[0].b') AS c6;
