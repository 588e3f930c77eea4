-- Division of doubles by zero.
CREATE TABLE t (a DOUBLE)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT 1 / a AS b, -1 / a AS c, 0 / a AS d FROM t;
-- input: t
{"a": 0.0}
