-- Times.
CREATE TABLE t (a TIMESTAMP(3), b TIMESTAMP_LTZ(3)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'csv');
SELECT * FROM t;
-- input: t
2024-01-31 10:20:30.123,2024-01-31 10:20:30.5Z
2024-01-31 10:20:30,2024-01-31 10:20:30Z
