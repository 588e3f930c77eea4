-- A DECIMAL with too many digits is NULL.
CREATE TABLE t (a DECIMAL(5, 2), b STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": 12345.67, "b": "x"}
