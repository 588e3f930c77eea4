-- A computed column between others keeps its place.
CREATE TABLE t (a INT, b AS a + 1, c INT)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": 1, "c": 3}
