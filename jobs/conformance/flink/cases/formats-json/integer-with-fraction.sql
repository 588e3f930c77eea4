-- The fraction of a number for a whole number is cut off.
CREATE TABLE t (a INT, b BIGINT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": 3.9, "b": -3.9}
{"a": 1e3, "b": 2.0}
