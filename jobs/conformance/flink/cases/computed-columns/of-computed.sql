-- A computed column of a computed column.
CREATE TABLE t (a INT, b AS a + 1, c AS b + 1)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": 1}
