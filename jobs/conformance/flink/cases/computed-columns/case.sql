-- A computed column with CASE.
CREATE TABLE t (a INT, size AS CASE WHEN a > 10 THEN 'big' ELSE 'small' END)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT size, a FROM t;
-- input: t
{"a": 11}
{"a": 1}
{}
