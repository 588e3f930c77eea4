-- Files in folders of a table without partitions.
CREATE TABLE t (a INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": 1}
-- input: t/x
{"a": 2}
-- input: t/x/p=1
{"a": 3}
