-- Streams: rows find partners of earlier and later batches; NULL finds none.
CREATE TABLE t (id INT, x STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE u (id INT, y INT) WITH ('connector' = 'filesystem', 'path' = '${u}', 'format' = 'json');
SELECT t.id, x, y FROM t JOIN u ON t.id = u.id AND y > 10;
-- input: t
{"id": 1, "x": "a"}
{"id": null, "x": "n"}
-- batch
{"id": 2, "x": "b"}
{"id": 1, "x": "c"}
-- input: u
{"id": 2, "y": 20}
{"id": null, "y": 30}
-- batch
{"id": 1, "y": 10}
{"id": 1, "y": 11}
