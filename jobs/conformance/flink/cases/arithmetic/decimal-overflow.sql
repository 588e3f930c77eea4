-- A decimal with too many digits is NULL.
CREATE TABLE t (a DECIMAL(38, 0))
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT a * 10 AS b, a + 1 AS c FROM t;
-- input: t
{"a": 99999999999999999999999999999999999999}
{"a": 5}
