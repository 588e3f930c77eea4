-- A text that is no number is NULL when errors are ignored.
CREATE TABLE t (a INT, b STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json', 'json.ignore-parse-errors' = 'true');
SELECT * FROM t;
-- input: t
{"a": "x", "b": "kept"}
{"a": 1, "b": "too"}
