-- Folders of a TIMESTAMP.
SET 'execution.checkpointing.interval' = '500 ms';
CREATE TABLE t (a INT, b STRING, h STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE o (a INT, p TIMESTAMP(3)) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'json');
INSERT INTO o SELECT a, CASE WHEN a = 1 THEN TIMESTAMP '2024-02-29 10:11:00' ELSE TIMESTAMP '1969-12-31 10:11:12.120' END FROM t;
SELECT * FROM o;
-- output: o
-- input: t
{"a": 1, "b": "x", "h": "p q"}
{"a": 2, "b": "y", "h": "r/s"}
