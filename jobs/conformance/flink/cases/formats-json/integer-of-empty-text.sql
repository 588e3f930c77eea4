-- An empty text is no number.
CREATE TABLE t (a INT, b STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json', 'json.ignore-parse-errors' = 'true');
SELECT * FROM t;
-- input: t
{"a": "", "b": "kept"}
