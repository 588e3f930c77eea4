-- The object or array that a path leads to, with wrappers and what stands for nothing and for an error.
SELECT
  JSON_QUERY('{"a":[1]}', '$.a' RETURNING ARRAY<STRING NOT NULL>) AS c1;
