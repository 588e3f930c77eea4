-- Without Z it is none.
CREATE TABLE t (a TIMESTAMP_LTZ(3), b STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json', 'json.ignore-parse-errors' = 'true');
SELECT * FROM t;
-- input: t
{"a": "2024-01-31 10:20:30.123", "b": "x"}
