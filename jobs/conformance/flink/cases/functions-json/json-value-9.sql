-- The scalar that a path leads to, with what stands for nothing and for an error.
SELECT
  JSON_VALUE('{"a":-0}', '$.a') AS c1,
  JSON_VALUE('{"a":0.00000001}', '$.a') AS c2,
  JSON_VALUE('{"a":1E-8}', '$.a') AS c3,
  JSON_VALUE('1', '$') AS c4,
  JSON_VALUE('', '$') AS c5,
  JSON_VALUE(' ', '$' DEFAULT 'e' ON ERROR) AS c6;
