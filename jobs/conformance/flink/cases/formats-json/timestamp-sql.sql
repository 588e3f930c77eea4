-- Times in the form of SQL.
CREATE TABLE t (a TIMESTAMP(3), b TIMESTAMP(0), c TIMESTAMP(6)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": "2024-01-31 10:20:30.123", "b": "2024-01-31 10:20:30", "c": "2024-01-31 10:20:30.123456"}
{"a": "2024-01-31 10:20:30", "b": "2024-01-31 00:00:00", "c": "2024-01-31 10:20:30.1"}
