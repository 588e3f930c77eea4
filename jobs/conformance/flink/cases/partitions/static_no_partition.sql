-- A value for a column that is no partition.
SET 'execution.checkpointing.interval' = '500 ms';
CREATE TABLE t (a INT, b STRING, h STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE o (b STRING, a INT, p INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'json');
INSERT INTO o PARTITION (a = 5) SELECT b, a FROM t;
SELECT * FROM o;
-- output: o
-- input: t
{"a": 1, "b": "x", "h": "p q"}
{"a": 2, "b": "y", "h": "r/s"}
