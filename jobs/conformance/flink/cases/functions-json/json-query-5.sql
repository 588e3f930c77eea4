-- The object or array that a path leads to, with wrappers and what stands for nothing and for an error.
SELECT
  JSON_QUERY('{"a":[1]}', '$.a' RETURNING VARCHAR(2)) AS c1,
  JSON_QUERY('{"a":"x"}', '$.a' WITH WRAPPER) AS c2,
  JSON_QUERY('{"a":null}', '$.a' WITH WRAPPER) AS c3,
  JSON_QUERY('{"a":[1,2,3,4]}', '$.a[1:3]') AS c4,
  JSON_QUERY('{"a":[1,2,3,4]}', '$.a[1,3]') AS c5,
  JSON_QUERY('{"a":[1,2,3,4]}', '$.a[5,3]') AS c6;
