-- A number that is too great for its type is an error.
CREATE TABLE t (a INT, b STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json', 'json.ignore-parse-errors' = 'true');
SELECT * FROM t;
-- input: t
{"a": 3000000000, "b": "kept"}
