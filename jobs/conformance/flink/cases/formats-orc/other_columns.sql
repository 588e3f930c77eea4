-- Columns in another order, one that the files lack, and one that is not asked for.
SET 'execution.checkpointing.interval' = '500 ms';
CREATE TABLE t (a INT, b STRING, c DOUBLE) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE o (a INT, b STRING, c DOUBLE) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'orc');
INSERT INTO o SELECT * FROM t;
CREATE TABLE p (c DOUBLE, z INT, a INT) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'orc');
SELECT * FROM p;
-- output: o
-- input: t
{"a": 1, "b": "x", "c": 1.5}
