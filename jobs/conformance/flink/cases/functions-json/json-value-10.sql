-- The scalar that a path leads to, with what stands for nothing and for an error.
SELECT
  JSON_VALUE('null', '$' DEFAULT 'd' ON EMPTY) AS c1,
  JSON_VALUE('{"a":1} x', '$.a') AS c2,
  JSON_VALUE('{"a":1', '$.a') AS c3,
  JSON_VALUE('{"a":"\u00e9\n"}', '$.a') AS c4,
  JSON_VALUE('{"a":1}', 'lax $.b' RETURNING BOOLEAN DEFAULT TRUE ON EMPTY) AS c5,
  JSON_VALUE('{"a":1}', 'lax $.b' DEFAULT 5 ON EMPTY) AS c6;
