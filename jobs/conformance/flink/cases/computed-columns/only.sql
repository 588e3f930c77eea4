-- Only the computed column is read.
CREATE TABLE t (a INT, b AS a + 1, c STRING)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT b FROM t WHERE b > 1;
-- input: t
{"a": 1}
{"a": 0}
