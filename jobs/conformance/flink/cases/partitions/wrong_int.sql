-- A folder that is no INT.
CREATE TABLE t (p INT, a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/p=x
{"a": 1}
