-- A time of the day.
SET 'execution.checkpointing.interval' = '500 ms';
CREATE TABLE t (t TIME(0)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE o (t TIME(0)) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'avro');
INSERT INTO o SELECT * FROM t;
SELECT * FROM o;
-- output: o
-- input: t
{"t": "10:11:12"}
