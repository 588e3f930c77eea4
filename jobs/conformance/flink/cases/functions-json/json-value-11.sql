-- The scalar that a path leads to, with what stands for nothing and for an error.
SELECT
  JSON_VALUE('{"a":1}', 'lax $.b' DEFAULT TRUE ON EMPTY) AS c1,
  JSON_VALUE('{"a":1}', 'lax $.b' DEFAULT CAST(NULL AS STRING) ON EMPTY) AS c2,
  JSON_VALUE('{"a":1}', 'lax $.b' RETURNING VARCHAR(2) DEFAULT 'abcdef' ON EMPTY) AS c3,
  JSON_VALUE(CAST(NULL AS STRING), '$.a' DEFAULT 'x' ON EMPTY DEFAULT 'y' ON ERROR) AS c4,
  JSON_VALUE('{"a":1}', '$.a' RETURNING INTEGER) AS c5;
