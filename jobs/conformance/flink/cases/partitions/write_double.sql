-- Folders of a DOUBLE and a BOOLEAN.
SET 'execution.checkpointing.interval' = '500 ms';
CREATE TABLE t (a INT, b STRING, h STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE o (a INT, p DOUBLE, q BOOLEAN) PARTITIONED BY (p, q) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'json');
INSERT INTO o SELECT a, a / 3e0, a > 1 FROM t;
SELECT * FROM o;
-- output: o
-- input: t
{"a": 1, "b": "x", "h": "p q"}
{"a": 2, "b": "y", "h": "r/s"}
