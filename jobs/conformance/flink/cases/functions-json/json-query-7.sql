-- The object or array that a path leads to, with wrappers and what stands for nothing and for an error.
SELECT
  JSON_QUERY('{"a":{"x":1,"y":2}}', '$.a.*') AS c1,
  JSON_QUERY('{"a":{"x":1,"y":2}}', '$.a[''x'',''y'']') AS c2,
  JSON_QUERY('{"a":{"x":1,"y":2}}', '$.a[''x'',''z'']') AS c3,
  JSON_QUERY('{"a":{"x":1,"y":2}}', '$.a[*]') AS c4,
  JSON_QUERY('{"a":1}', '$.a[*]') AS c5,
  JSON_QUERY('{"a":1}', '$.b[*]') AS c6;
