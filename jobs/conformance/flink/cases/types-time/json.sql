-- TIME in JSON.
CREATE TABLE t (id INT, t TIME(0)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT id, t, CAST(t AS STRING) AS s, t + INTERVAL '1' HOUR AS later FROM t;
-- input: t
{"id": 1, "t": "12:30:00"}
{"id": 2, "t": "23:59:59"}
-- batch
{"id": 3, "t": null}
{"id": 4, "t": "12:30:00"}
