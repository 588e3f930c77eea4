-- The object or array that a path leads to, with wrappers and what stands for nothing and for an error.
SELECT
  JSON_QUERY('{"a":[1,2,3,4]}', '$.a[-2:]') AS c1,
  JSON_QUERY('{"a":[1,2,3,4]}', '$.a[:2]') AS c2,
  JSON_QUERY('{"a":[{"b":1},{"b":2},{"c":3}]}', '$.a[*].b') AS c3,
  JSON_QUERY('{"a":[{"b":1},{"b":2},{"c":3}]}', 'lax $.a[*].b') AS c4,
  JSON_QUERY('{"a":[{"b":1},{"b":2},{"c":3}]}', '$..b') AS c5,
  JSON_QUERY('{"a":[{"b":1},{"b":2},{"c":3}]}', '$.*') AS c6;
