-- The JSON has a field with the name of a computed column.
CREATE TABLE t (a INT, b AS a + 1)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": 1, "b": 100}
