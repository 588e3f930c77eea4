-- The scalar that a path leads to, with what stands for nothing and for an error.
SELECT
  JSON_VALUE('{"a":1}', '$.a' RETURNING INT) AS c1,
  JSON_VALUE('{"a":1.9}', '$.a' RETURNING DOUBLE) AS c2,
  JSON_VALUE('{"a":true}', '$.a' RETURNING BOOLEAN) AS c3,
  JSON_VALUE('{"a":1}', 'strict $.b' DEFAULT 'e' ON ERROR) AS c4,
  JSON_VALUE(CAST(NULL AS STRING), '$.a') AS c5,
  JSON_VALUE('{"a b":1}', '$[''a b'']') AS c6;
