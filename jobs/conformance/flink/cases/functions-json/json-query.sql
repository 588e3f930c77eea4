-- The object or array that a path leads to, with wrappers and what stands for nothing and for an error.
SELECT
  JSON_QUERY('{"a":{"b":1}}', '$.a') AS c1,
  JSON_QUERY('{"a":[1, 2]}', '$.a') AS c2,
  JSON_QUERY('{"a":1}', '$.a') AS c3,
  JSON_QUERY('{"a":1}', '$.a' WITH WRAPPER) AS c4,
  JSON_QUERY('{"a":[1]}', '$.a' WITH CONDITIONAL WRAPPER) AS c5,
  JSON_QUERY('{"a":[1]}', '$.a' WITH UNCONDITIONAL WRAPPER) AS c6;
