-- Times without a zone, not in the legacy mapping.
SET 'execution.checkpointing.interval' = '500 ms';
CREATE TABLE t (t0 TIMESTAMP(0), t3 TIMESTAMP(3)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE o (t0 TIMESTAMP(0), t3 TIMESTAMP(3)) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'avro', 'avro.timestamp_mapping.legacy' = 'false');
INSERT INTO o SELECT * FROM t;
SELECT * FROM o;
-- output: o
-- input: t
{"t0": "2024-01-02 03:04:05", "t3": "2024-03-31 02:30:00.123"}
{"t0": "1969-12-31 23:59:59", "t3": "1969-12-31 23:59:59.001"}
{"t0": "1900-01-01 00:00:00", "t3": "9999-12-31 23:59:59.999"}
{}
