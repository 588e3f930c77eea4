-- The greatest and least TIME.
CREATE TABLE t (id INT, t TIME(0)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT MAX(t) AS a, MIN(t) AS b, COUNT(DISTINCT t) AS c FROM t;
-- input: t
{"id": 1, "t": "12:30:00"}
{"id": 2, "t": "23:59:59"}
-- batch
{"id": 3, "t": null}
{"id": 4, "t": "12:30:00"}
