-- Times of INT96 in UTC.
SET 'execution.checkpointing.interval' = '500 ms';
CREATE TABLE t (t0 TIMESTAMP(0), t3 TIMESTAMP(3), t6 TIMESTAMP(6)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE o (t0 TIMESTAMP(0), t3 TIMESTAMP(3), t6 TIMESTAMP(6)) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'parquet', 'parquet.utc-timezone' = 'true');
INSERT INTO o SELECT * FROM t;
SELECT * FROM o;
-- output: o
-- input: t
{"t0": "2024-01-02 03:04:05", "t3": "2024-03-31 02:30:00.123", "t6": "2024-01-02 03:04:05.678901"}
{"t0": "1970-01-01 00:00:00", "t3": "1970-01-01 00:00:00.001", "t6": "9999-12-31 23:59:59.999999"}
{}
