-- A number has no fields.
CREATE TABLE t (a INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT a.* FROM t;
-- input: t
{"a": 1}
