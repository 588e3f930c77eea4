-- A watermark of a column that is not there.
CREATE TABLE t (a INT, WATERMARK FOR z AS z - INTERVAL '1' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": 1}
