-- Integers divide toward zero.
CREATE TABLE t (a INT, b INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT a, b, a / b AS q FROM t;
-- input: t
{"a": 7, "b": -2}
-- batch
{"a": 1, "b": 3}
