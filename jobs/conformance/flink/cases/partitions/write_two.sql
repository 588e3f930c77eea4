-- Folders in folders.
SET 'execution.checkpointing.interval' = '500 ms';
CREATE TABLE t (a INT, b STRING, h STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE o (b STRING, a INT, h STRING) PARTITIONED BY (h, a) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'json');
INSERT INTO o SELECT b, a, h FROM t;
SELECT * FROM o;
-- output: o
-- input: t
{"a": 1, "b": "x", "h": "p q"}
{"a": 2, "b": "y", "h": "r/s"}
