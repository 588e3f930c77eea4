-- Times in types with parts.
SET 'execution.checkpointing.interval' = '500 ms';
CREATE TABLE t (a ARRAY<TIMESTAMP(3)>, r ROW<t TIMESTAMP(3)>, m MAP<STRING, TIMESTAMP(3)>) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE o (a ARRAY<TIMESTAMP(3)>, r ROW<t TIMESTAMP(3)>, m MAP<STRING, TIMESTAMP(3)>) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'orc');
INSERT INTO o SELECT * FROM t;
SELECT * FROM o;
-- output: o
-- input: t
{"a": ["2024-01-02 03:04:05.678", null], "r": {"t": "2024-01-02 03:04:05.678"}, "m": {"k": "2024-01-02 03:04:05.678"}}
