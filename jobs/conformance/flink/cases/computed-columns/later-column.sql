-- A computed column of a column that comes later.
CREATE TABLE t (b AS a + 1, a INT)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": 1}
