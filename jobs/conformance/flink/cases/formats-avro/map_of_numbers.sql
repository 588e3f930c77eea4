-- A map whose keys are no texts.
SET 'execution.checkpointing.interval' = '500 ms';
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE o (m MAP<INT, STRING>) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'avro');
INSERT INTO o SELECT MAP[a, s] FROM t;
SELECT m[1] AS x FROM o;
-- output: o
-- input: t
{"a": 1, "s": "x"}
