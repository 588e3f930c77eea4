-- Folders of DOUBLE.
CREATE TABLE t (p DOUBLE, a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/p=1.0E10
{"a": 1}
-- input: t/p=0.1
{"a": 2}
