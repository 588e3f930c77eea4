-- Instants, as INT64.
SET 'execution.checkpointing.interval' = '500 ms';
CREATE TABLE t (l TIMESTAMP_LTZ(3)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE o (l TIMESTAMP_LTZ(3)) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'parquet', 'parquet.write.int64.timestamp' = 'true');
INSERT INTO o SELECT * FROM t;
SELECT * FROM o;
-- output: o
-- input: t
{"l": "2024-01-02 03:04:05.678Z"}
{"l": "1970-01-01 00:00:00.001Z"}
{}
