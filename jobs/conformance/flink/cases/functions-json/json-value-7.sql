-- The scalar that a path leads to, with what stands for nothing and for an error.
SELECT
  JSON_VALUE('{"a":[{"b":1},{"b":2}]}', '$.a[-1].b') AS c1,
  JSON_VALUE('{"a":[{"b":1},{"b":2}]}', '$..b') AS c2,
  JSON_VALUE('{"a":1}', 'a') AS c3,
  JSON_VALUE('{"a":1}', '$') AS c4,
  JSON_VALUE('{"a":1}', 'STRICT $.a') AS c5,
  JSON_VALUE('{"a":1}', 'Lax   $.a') AS c6;
