-- The scalar that a path leads to, with what stands for nothing and for an error.
SELECT
  JSON_VALUE('{"a":1,"a":2}', '$.a') AS c1,
  JSON_VALUE('[1,2,3]', '$[1]') AS c2,
  JSON_VALUE('{"a-b":1}', '$.a-b') AS c3,
  JSON_VALUE('{"é":1}', '$.é') AS c4,
  JSON_VALUE('{"a":1.0}', '$.a') AS c5,
  JSON_VALUE('{"a":1e400}', '$.a') AS c6;
