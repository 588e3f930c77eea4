-- Whether a path leads anywhere, in strict and lax mode.
SELECT
  JSON_EXISTS('{"a":1}', 'lax $.b[*]') AS c1,
  JSON_EXISTS('x', 'lax $.b' UNKNOWN ON ERROR) AS c2,
  JSON_EXISTS('x', 'lax $.b' ERROR ON ERROR) AS c3,
  JSON_EXISTS('{"a":1}', '$.a.b' TRUE ON ERROR) AS c4,
  JSON_EXISTS('{"a":[]}', '$.a[*]') AS c5,
  JSON_EXISTS(CAST(NULL AS STRING), '$.a' TRUE ON ERROR) AS c6;
