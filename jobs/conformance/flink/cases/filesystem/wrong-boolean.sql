-- A value that is no BOOLEAN.
CREATE TABLE t (a STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json', 'json.ignore-parse-errors' = 'yes');
SELECT * FROM t;
-- input: t
{"a": "x"}
