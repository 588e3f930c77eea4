-- Only some of the columns.
CREATE TABLE t (a INT, b STRING, c DOUBLE) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT b, a + 1 AS n FROM t WHERE a > 1;
-- input: t
{"a": 1, "b": "x", "c": 1.5}
{"a": 2, "b": "y"}
