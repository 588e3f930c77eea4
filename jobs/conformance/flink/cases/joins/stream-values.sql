-- A stream and fixed rows, with an outer join.
CREATE TABLE t (id INT, x STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT t.id, x, v.name FROM t LEFT JOIN (VALUES (1, 'one'), (2, 'two')) AS v (id, name) ON t.id = v.id;
-- input: t
{"id": 1, "x": "a"}
-- batch
{"id": 3, "x": "b"}
