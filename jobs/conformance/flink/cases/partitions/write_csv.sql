-- Records of CSV without what the folder says.
SET 'execution.checkpointing.interval' = '500 ms';
CREATE TABLE t (a INT, b STRING, h STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE o (h STRING, a INT, b STRING) PARTITIONED BY (h) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'csv');
INSERT INTO o SELECT h, a, b FROM t;
SELECT * FROM o;
-- output: o
-- input: t
{"a": 1, "b": "x", "h": "p q"}
{"a": 2, "b": "y", "h": "r/s"}
