-- A number for a BOOLEAN.
CREATE TABLE t (a BOOLEAN, b STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json', 'json.ignore-parse-errors' = 'true');
SELECT * FROM t;
-- input: t
{"a": 1, "b": "x"}
{"a": 0, "b": "y"}
