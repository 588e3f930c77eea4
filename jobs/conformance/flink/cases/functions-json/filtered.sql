-- JSON tests in WHERE and CASE.
CREATE TABLE t (id INT, j STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT id, CASE WHEN j IS JSON SCALAR THEN 'scalar' WHEN j IS JSON ARRAY THEN 'array' ELSE 'object' END AS k FROM t WHERE j IS JSON AND NOT JSON_EXISTS(j, 'lax $.skip');
-- input: t
{"id": 1, "j": "1"}
{"id": 2, "j": "[]"}
{"id": 3, "j": "{}"}
{"id": 4, "j": "{\"skip\": 1}"}
{"id": 5, "j": "?"}
