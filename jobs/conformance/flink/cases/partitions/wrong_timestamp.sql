-- A folder that is no TIMESTAMP(3).
CREATE TABLE t (p TIMESTAMP(3), a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/p=x
{"a": 1}
