-- A watermark of a column that is no timestamp.
CREATE TABLE t (a INT, WATERMARK FOR a AS a - 1)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": 1}
