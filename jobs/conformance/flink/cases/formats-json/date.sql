-- Dates.
CREATE TABLE t (a DATE, b STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json', 'json.ignore-parse-errors' = 'true');
SELECT * FROM t;
-- input: t
{"a": "2024-02-29", "b": "x"}
{"a": "2024-2-9", "b": "y"}
{"a": "2023-02-29", "b": "z"}
