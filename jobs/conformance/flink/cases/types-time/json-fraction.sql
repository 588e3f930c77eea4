-- The fraction of a TIME in JSON.
CREATE TABLE t (id INT, t TIME(3)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT id, t, CAST(t AS STRING) AS s FROM t;
-- input: t
{"id": 1, "t": "12:30:00.123"}
{"id": 2, "t": "23:59:59.5"}
