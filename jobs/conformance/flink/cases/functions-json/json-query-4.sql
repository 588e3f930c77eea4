-- The object or array that a path leads to, with wrappers and what stands for nothing and for an error.
SELECT
  JSON_QUERY('{"a":{"z":1,"b":[1.50,1e3,"é/\n",null,true]}}', '$.a') AS c1,
  JSON_QUERY('{"a":[1.50,null,"x",{"b":1,"a":2},[1, 2],true]}', '$.a' RETURNING ARRAY<STRING>) AS c2,
  JSON_QUERY('{"a":{"b":1}}', '$.a' RETURNING ARRAY<STRING>) AS c3,
  JSON_QUERY('{"a":{"b":1}}', '$.a' RETURNING ARRAY<STRING> EMPTY ARRAY ON ERROR) AS c4,
  JSON_QUERY('{"a":{"b":1}}', '$.a' RETURNING ARRAY<STRING> WITH WRAPPER) AS c5,
  JSON_QUERY('{"a":[1]}', '$.a' RETURNING STRING) AS c6;
