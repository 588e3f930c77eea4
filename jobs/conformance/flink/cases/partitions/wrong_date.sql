-- A folder that is no DATE.
CREATE TABLE t (p DATE, a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/p=x
{"a": 1}
