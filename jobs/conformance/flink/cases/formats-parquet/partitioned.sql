-- Files in folders.
SET 'execution.checkpointing.interval' = '500 ms';
CREATE TABLE t (h STRING, a INT, b STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE o (h STRING, a INT, b STRING) PARTITIONED BY (h) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'parquet');
INSERT INTO o SELECT * FROM t;
SELECT * FROM o;
-- output: o
-- input: t
{"h": "x/y", "a": 1, "b": "one"}
{"h": "z", "a": 2}
