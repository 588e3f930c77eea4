-- A condition that never holds.
CREATE TABLE t (a INT)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT a FROM t WHERE 1 = 0;
-- input: t
{"a": 1}
