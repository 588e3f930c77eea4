-- A date is no time.
CREATE TABLE t (a TIMESTAMP(3), b STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json', 'json.ignore-parse-errors' = 'true');
SELECT * FROM t;
-- input: t
{"a": "2024-01-31", "b": "x"}
