-- Two columns of folders, in another order than that of the table.
CREATE TABLE t (h INT, a INT, dt DATE) PARTITIONED BY (dt, h) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/dt=2024-01-01/h=10
{"a": 1}
-- input: t/dt=2024-01-01/h=11
{"a": 2}
-- input: t/dt=2024-02-29/h=10
{"a": 3}
