-- Rows of one folder.
CREATE TABLE t (p INT, a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t WHERE p = 2 AND a > 2;
-- input: t/p=1
{"a": 1}
-- input: t/p=2
{"a": 2}
{"a": 3}
