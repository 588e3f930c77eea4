-- NaN and infinity beside numbers.
CREATE TABLE t (a DOUBLE, b DOUBLE)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT a, b, a = b AS c, a < b AS d, a > b AS e FROM t;
-- input: t
{"a": 1.5, "b": 1.5}
{"a": -0.0, "b": 0.0}
{"a": 1e300, "b": 1e-300}
