-- Instants.
SET 'execution.checkpointing.interval' = '500 ms';
CREATE TABLE t (l TIMESTAMP_LTZ(3)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE o (l TIMESTAMP_LTZ(3)) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'orc');
INSERT INTO o SELECT * FROM t;
SELECT * FROM o;
-- output: o
-- input: t
{"l": "2024-01-02 03:04:05.678Z"}
{"l": "1969-12-31 23:59:59.001Z"}
{}
