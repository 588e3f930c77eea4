-- The scalar that a path leads to, with what stands for nothing and for an error.
SELECT
  JSON_VALUE('{"a":true}', '$.a') AS c1,
  JSON_VALUE('{"a":1}', '$.a') AS c2,
  JSON_VALUE('{"a":1.50}', '$.a') AS c3,
  JSON_VALUE('{"a":"x"}', '$.a') AS c4,
  JSON_VALUE('{"a":null}', '$.a') AS c5,
  JSON_VALUE('{"a":{"b":1}}', '$.a') AS c6;
