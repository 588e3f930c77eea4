-- A query in a query in a query.
CREATE TABLE t (id INT, k STRING, v DOUBLE, ok BOOLEAN)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT c FROM (SELECT b + 1 AS c FROM (SELECT a + 1 AS b FROM (SELECT id AS a FROM t) AS x) AS y) AS z;
-- input: t
{"id": 1, "k": "a", "v": 1.5, "ok": true}
{"id": 2, "k": "b", "v": -2.5, "ok": false}
-- batch
{"id": 3, "k": null, "v": null, "ok": null}
{"id": 4}
