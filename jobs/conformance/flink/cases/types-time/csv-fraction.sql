-- The fraction of a TIME in CSV.
CREATE TABLE t (id INT, t TIME(3)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'csv');
SELECT id, t, CAST(t AS STRING) AS s FROM t;
-- input: t
1,12:30:00.123
2,23:59:59
