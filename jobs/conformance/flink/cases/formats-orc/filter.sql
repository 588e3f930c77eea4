-- Some rows of files.
SET 'execution.checkpointing.interval' = '500 ms';
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE o (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'orc');
INSERT INTO o SELECT * FROM t;
SELECT s, a * 2 AS twice FROM o WHERE a > 1 AND (s IS NULL OR s = 'y');
-- output: o
-- input: t
{"a": 1, "s": "x"}
{"a": 2, "s": "y"}
{"a": 3}
