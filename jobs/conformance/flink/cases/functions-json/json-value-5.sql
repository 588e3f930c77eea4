-- The scalar that a path leads to, with what stands for nothing and for an error.
SELECT
  JSON_VALUE('{"a":1}', 'lax $.b' DEFAULT 'd' ON EMPTY DEFAULT 'e' ON ERROR) AS c1,
  JSON_VALUE('x', 'lax $.b' DEFAULT 'd' ON EMPTY DEFAULT 'e' ON ERROR) AS c2,
  JSON_VALUE('{"a":1}', 'lax $.b' RETURNING INT DEFAULT 5 ON EMPTY) AS c3,
  JSON_VALUE('{"a":1}', '$.a' RETURNING VARCHAR(5)) AS c4,
  JSON_VALUE('{"a":1}', '$.a' RETURNING STRING) AS c5,
  JSON_VALUE('{"a":"abcdefgh"}', '$.a' RETURNING VARCHAR(5)) AS c6;
