-- Columns wrap around.
CREATE TABLE t (a INT, b BIGINT)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT a + 1 AS c, b + 1 AS d, a * a AS e, -a AS f, a - 2 AS g FROM t;
-- input: t
{"a": 2147483647, "b": 9223372036854775807}
{"a": -2147483648, "b": -9223372036854775808}
