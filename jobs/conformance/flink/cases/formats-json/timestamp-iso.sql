-- Times in the form of ISO 8601.
CREATE TABLE t (a TIMESTAMP(3)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json', 'json.timestamp-format.standard' = 'ISO-8601');
SELECT * FROM t;
-- input: t
{"a": "2024-01-31T10:20:30.123"}
{"a": "2024-01-31T10:20:30"}
