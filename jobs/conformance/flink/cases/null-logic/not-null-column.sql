-- What a column is that cannot be NULL.
CREATE TABLE t (a INT NOT NULL, b INT)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT a + 1 AS c, a + b AS d, a = 1 AS e, COALESCE(b, a) AS f, CAST(a AS STRING) AS g, a IS NULL AS h FROM t;
-- input: t
{"a": 1, "b": 2}
{"a": 2}
