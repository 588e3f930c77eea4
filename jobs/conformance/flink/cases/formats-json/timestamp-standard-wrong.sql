-- There are two forms of times.
CREATE TABLE t (a TIMESTAMP(3)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json', 'json.timestamp-format.standard' = 'RFC-3339');
SELECT * FROM t;
-- input: t
{"a": "2024-01-31T10:20:30"}
