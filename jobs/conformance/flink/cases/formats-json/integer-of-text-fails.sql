-- A text that is no number ends the query.
CREATE TABLE t (a INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": "x"}
