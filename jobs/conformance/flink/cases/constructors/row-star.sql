-- All fields of a row.
CREATE TABLE t (r ROW<a INT, b STRING>)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT t.r.* FROM t;
-- input: t
{"r": {"a": 1, "b": "x"}}
