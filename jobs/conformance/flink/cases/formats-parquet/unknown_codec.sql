-- A compression that is not there.
SET 'execution.checkpointing.interval' = '500 ms';
CREATE TABLE t (a INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE o (a INT) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'parquet', 'parquet.compression' = 'none');
INSERT INTO o SELECT * FROM t;
SELECT * FROM o;
-- output: o
-- input: t
{"a": 1}
