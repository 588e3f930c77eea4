-- A DECIMAL is rounded to its scale.
CREATE TABLE t (a DECIMAL(10, 2), b DECIMAL(10, 2)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": 1.255, "b": "1.245"}
{"a": -1.255, "b": 7}
