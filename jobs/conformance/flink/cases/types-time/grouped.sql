-- TIME in GROUP BY, with aggregates.
CREATE TABLE t (id INT, t TIME(0)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT t, COUNT(*) AS n, MAX(id) AS m FROM t GROUP BY t;
-- input: t
{"id": 1, "t": "12:30:00"}
{"id": 2, "t": "23:59:59"}
-- batch
{"id": 3, "t": null}
{"id": 4, "t": "12:30:00"}
