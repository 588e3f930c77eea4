-- A computed column of a column that cannot be NULL.
CREATE TABLE t (a INT NOT NULL, b AS a + 1, c AS COALESCE(a, 0))
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": 1}
