-- TIME in conditions.
CREATE TABLE t (id INT, t TIME(0)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT id FROM t WHERE t > TIME '12:00:00' AND t <= TIME '13:00:00' AND EXTRACT(MINUTE FROM t) = 30;
-- input: t
{"id": 1, "t": "12:30:00"}
{"id": 2, "t": "23:59:59"}
-- batch
{"id": 3, "t": null}
{"id": 4, "t": "12:30:00"}
