-- A folder that is no DOUBLE.
CREATE TABLE t (p DOUBLE, a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/p=x
{"a": 1}
