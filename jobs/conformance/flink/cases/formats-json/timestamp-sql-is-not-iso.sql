-- The form of ISO is none of SQL.
CREATE TABLE t (a TIMESTAMP(3)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": "2024-01-31T10:20:30.123"}
