-- A query in FROM without a name.
CREATE TABLE t (id INT, k STRING, v DOUBLE, ok BOOLEAN)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT a FROM (SELECT id AS a FROM t);
-- input: t
{"id": 1, "k": "a", "v": 1.5, "ok": true}
{"id": 2, "k": "b", "v": -2.5, "ok": false}
-- batch
{"id": 3, "k": null, "v": null, "ok": null}
{"id": 4}
