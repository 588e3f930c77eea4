-- The name of a field of a row.
CREATE TABLE t (r ROW<a INT>)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT t.r.a FROM t;
-- input: t
{"r": {"a": 1}}
