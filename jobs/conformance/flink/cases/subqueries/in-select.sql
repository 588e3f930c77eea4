-- IN as a value.
CREATE TABLE t (id INT, k STRING, v INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT id, k IN (SELECT x FROM (VALUES ('a')) AS s (x)) AS f FROM t;
-- input: t
{"id": 1, "k": "a", "v": 10}
{"id": 2, "k": "b", "v": 20}
-- batch
{"id": 3, "k": "a", "v": 30}
{"id": 4, "k": null, "v": null}
{"id": 5, "k": "c", "v": 50}
