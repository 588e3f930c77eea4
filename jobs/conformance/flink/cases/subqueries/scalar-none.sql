-- A query of no rows is NULL.
CREATE TABLE t (id INT, k STRING, v INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT id, (SELECT y FROM (VALUES (5)) AS s (y) WHERE y > 9) AS m FROM t;
-- input: t
{"id": 1, "k": "a", "v": 10}
{"id": 2, "k": "b", "v": 20}
-- batch
{"id": 3, "k": "a", "v": 30}
{"id": 4, "k": null, "v": null}
{"id": 5, "k": "c", "v": 50}
