-- Whether a path leads anywhere, in strict and lax mode.
SELECT
  JSON_EXISTS('{"a":{"b":1}}', '$.a.b') AS c1,
  JSON_EXISTS('{"a":{"b":1}}', '$.a.c') AS c2,
  JSON_EXISTS('{"a":null}', '$.a') AS c3,
  JSON_EXISTS('{"a":[1,2]}', '$.a[1]') AS c4,
  JSON_EXISTS('{"a":[1,2]}', '$.a[5]') AS c5,
  JSON_EXISTS('x', '$.a') AS c6;
