-- A join on TIME.
CREATE TABLE t (id INT, t TIME(0)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE u (id INT, t TIME(0)) WITH ('connector' = 'filesystem', 'path' = '${u}', 'format' = 'json');
SELECT t.id, u.id AS other FROM t JOIN u ON t.t = u.t;
-- input: t
{"id": 1, "t": "12:30:00"}
{"id": 2, "t": "23:59:59"}
-- batch
{"id": 3, "t": null}
{"id": 4, "t": "12:30:00"}
-- input: u
{"id": 9, "t": "12:30:00"}
