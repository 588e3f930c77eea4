-- A field that is not there.
CREATE TABLE t (r ROW<a INT>)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT t.r.z FROM t;
-- input: t
{"r": {"a": 1}}
