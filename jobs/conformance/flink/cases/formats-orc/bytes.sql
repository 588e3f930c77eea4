-- Bytes of a length.
SET 'execution.checkpointing.interval' = '500 ms';
CREATE TABLE t (b BINARY(2)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE o (b BINARY(2)) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'orc');
INSERT INTO o SELECT * FROM t;
SELECT * FROM o;
-- output: o
-- input: t
{"b": "AQI="}
