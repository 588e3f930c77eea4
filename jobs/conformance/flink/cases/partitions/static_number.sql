-- A number for a text.
SET 'execution.checkpointing.interval' = '500 ms';
CREATE TABLE t (a INT, b STRING, h STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE o (b STRING, p STRING) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'json');
INSERT INTO o PARTITION (p = 5) SELECT b FROM t;
SELECT * FROM o;
-- output: o
-- input: t
{"a": 1, "b": "x", "h": "p q"}
{"a": 2, "b": "y", "h": "r/s"}
