-- Another compression.
SET 'execution.checkpointing.interval' = '500 ms';
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE o (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'orc', 'orc.compress' = 'SNAPPY');
INSERT INTO o SELECT * FROM t;
SELECT * FROM o;
-- output: o
-- input: t
{"a": 1, "s": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}
