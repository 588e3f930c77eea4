-- A query that compares with the row.
CREATE TABLE t (id INT, k STRING, v INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE r (id INT, k STRING, v INT) WITH ('connector' = 'filesystem', 'path' = '${r}', 'format' = 'json');
SELECT id, k, v FROM t WHERE v IN (SELECT v FROM r WHERE r.k = t.k);
-- input: t
{"id": 1, "k": "a", "v": 10}
{"id": 2, "k": "b", "v": 20}
-- batch
{"id": 3, "k": "a", "v": 30}
{"id": 4, "k": null, "v": null}
{"id": 5, "k": "c", "v": 50}
-- input: r
{"id": 1, "k": "a", "v": 15}
{"id": 2, "k": "a", "v": 10}
-- batch
{"id": 3, "k": "c", "v": 99}
{"id": 4, "k": null, "v": 1}
{"id": 5, "k": "a", "v": 3}
