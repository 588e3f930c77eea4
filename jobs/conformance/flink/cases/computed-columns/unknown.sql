-- A computed column of a column that is not there.
CREATE TABLE t (a INT, b AS z + 1)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": 1}
