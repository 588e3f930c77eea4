-- Paths into JSON of a column, where some texts are no JSON.
CREATE TABLE t (id INT, j STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT
  id,
  j IS JSON OBJECT AS o,
  JSON_VALUE(j, '$.a') AS a,
  JSON_VALUE(j, 'lax $.n' RETURNING INT DEFAULT -1 ON EMPTY) AS n,
  JSON_QUERY(j, '$.l') AS l,
  JSON_QUERY(j, 'lax $.l' RETURNING ARRAY<STRING> EMPTY ARRAY ON EMPTY) AS ls,
  JSON_EXISTS(j, '$.l[1]') AS two
FROM t;
-- input: t
{"id": 1, "j": "{\"a\": \"x\", \"n\": 5, \"l\": [1, {\"b\": 2, \"a\": 1}]}"}
{"id": 2, "j": "{\"a\": null, \"l\": {\"z\": 1.50}}"}
{"id": 3, "j": "no json"}
-- batch
{"id": 4, "j": null}
{"id": 5, "j": ""}
{"id": 6, "j": "[1, 2]"}
