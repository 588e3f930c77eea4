-- LATERAL that computes with the row.
CREATE TABLE t (id INT, k STRING, v INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT t.id, s.d FROM t, LATERAL (SELECT t.v + y AS d FROM (VALUES (1), (2)) AS q (y)) AS s;
-- input: t
{"id": 1, "k": "a", "v": 10}
{"id": 2, "k": "b", "v": 20}
-- batch
{"id": 3, "k": "a", "v": 30}
{"id": 4, "k": null, "v": null}
{"id": 5, "k": "c", "v": 50}
