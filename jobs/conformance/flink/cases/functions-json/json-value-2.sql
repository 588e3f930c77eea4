-- The scalar that a path leads to, with what stands for nothing and for an error.
SELECT
  JSON_VALUE('{"a":[1]}', '$.a') AS c1,
  JSON_VALUE('{"a":[1,2]}', '$.a[1]') AS c2,
  JSON_VALUE('{"a":1}', '$.b') AS c3,
  JSON_VALUE('{"a":1}', '$.b' DEFAULT 'd' ON EMPTY) AS c4,
  JSON_VALUE('{"a":{"b":1}}', '$.a' DEFAULT 'e' ON ERROR) AS c5,
  JSON_VALUE('x', '$.a') AS c6;
