-- A TIME in JSON without seconds.
CREATE TABLE t (id INT, t TIME(0)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT id, t FROM t;
-- input: t
{"id": 1, "t": "12:30"}
