-- So is one for a TINYINT.
CREATE TABLE t (a TINYINT, c SMALLINT, b STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json', 'json.ignore-parse-errors' = 'true');
SELECT * FROM t;
-- input: t
{"a": 300, "c": 70000, "b": "kept"}
