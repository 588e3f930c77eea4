-- TINYINT and SMALLINT wrap around.
CREATE TABLE t (a TINYINT, b SMALLINT)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT a + a AS c, b + b AS d, a * b AS e, -a AS f FROM t;
-- input: t
{"a": 127, "b": 32767}
{"a": -128, "b": -32768}
