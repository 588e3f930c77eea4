-- Division of integers by zero.
CREATE TABLE t (a INT)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT 1 / a AS b FROM t;
-- input: t
{"a": 0}
