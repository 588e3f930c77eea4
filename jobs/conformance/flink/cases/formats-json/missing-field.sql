-- A field that is not there is NULL.
CREATE TABLE t (a INT, b STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": 1}
{"b": "x"}
{}
