-- Whether a path leads anywhere, in strict and lax mode.
SELECT
  JSON_EXISTS('x', 'strict $.a' TRUE ON ERROR) AS c1,
  JSON_EXISTS(CAST(NULL AS STRING), '$.a') AS c2,
  JSON_EXISTS('{"a":1}', 'lax $.b' FALSE ON ERROR) AS c3,
  JSON_EXISTS('{"a":1}', 'strict $.b' UNKNOWN ON ERROR) AS c4,
  JSON_EXISTS('{"a":1}', '$..zz') AS c5,
  JSON_EXISTS('{"a":1}', 'lax $.b') AS c6;
