-- The scalar that a path leads to, with what stands for nothing and for an error.
SELECT
  JSON_VALUE('{"a":12345678901234567890}', '$.a') AS c1,
  JSON_VALUE('{"a":1e3}', '$.a') AS c2,
  JSON_VALUE('"x"', '$') AS c3,
  JSON_VALUE('{"a":[1,2]}', 'lax $.a[*]') AS c4,
  JSON_VALUE('{"a":[1]}', 'lax $.a' DEFAULT 'd' ON EMPTY) AS c5,
  JSON_VALUE('{"a":null}', '$.a' DEFAULT 'd' ON EMPTY) AS c6;
