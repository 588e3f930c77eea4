-- A number for a text keeps its digits.
CREATE TABLE t (a STRING, b STRING, c STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": 1, "b": 1.5, "c": true}
