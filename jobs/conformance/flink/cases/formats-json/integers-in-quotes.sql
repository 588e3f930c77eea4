-- A number in quotes is a number.
CREATE TABLE t (a INT, b BIGINT, c SMALLINT, d TINYINT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": "12", "b": " 34 ", "c": "-5", "d": "+6"}
