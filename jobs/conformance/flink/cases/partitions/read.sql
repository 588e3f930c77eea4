-- A column of folders, where the table declares it.
CREATE TABLE t (a INT, dt STRING, b STRING) PARTITIONED BY (dt) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/dt=2024-01-01
{"a": 1, "b": "x"}
-- input: t/dt=2024-01-02
{"a": 2, "b": "y"}
{"a": 3}
