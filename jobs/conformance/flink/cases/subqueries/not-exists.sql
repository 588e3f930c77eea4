-- NOT EXISTS with an equality.
CREATE TABLE t (id INT, k STRING, v INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE q (x STRING, y INT) WITH ('connector' = 'filesystem', 'path' = '${q}', 'format' = 'json');
SELECT id, k FROM t WHERE NOT EXISTS (SELECT 1 FROM q AS s WHERE s.x = t.k);
-- input: t
{"id": 1, "k": "a", "v": 10}
{"id": 2, "k": "b", "v": 20}
-- batch
{"id": 3, "k": "a", "v": 30}
{"id": 4, "k": null, "v": null}
{"id": 5, "k": "c", "v": 50}
-- input: q
{"x": "a", "y": 1}
{"x": "a", "y": 15}
{"x": "b", "y": 3}
