-- Nothing but the folder is read.
CREATE TABLE t (p INT, a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT p FROM t;
-- input: t/p=1
{"a": 1}
{"a": 2}
