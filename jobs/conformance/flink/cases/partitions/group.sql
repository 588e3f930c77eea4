-- Rows of each folder.
CREATE TABLE t (p STRING, a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT p, SUM(a) AS s, COUNT(*) AS n FROM t GROUP BY p;
-- input: t/p=x
{"a": 1}
{"a": 2}
-- input: t/p=y
{"a": 5}
