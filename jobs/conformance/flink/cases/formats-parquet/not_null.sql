-- Columns that are never NULL.
SET 'execution.checkpointing.interval' = '500 ms';
CREATE TABLE t (i INT NOT NULL, s STRING NOT NULL, t TIMESTAMP(3) NOT NULL, a ARRAY<INT NOT NULL> NOT NULL, r ROW<x INT NOT NULL, y STRING> NOT NULL) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE o (i INT NOT NULL, s STRING NOT NULL, t TIMESTAMP(3) NOT NULL, a ARRAY<INT NOT NULL> NOT NULL, r ROW<x INT NOT NULL, y STRING> NOT NULL) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'parquet');
INSERT INTO o SELECT * FROM t;
SELECT * FROM o;
-- output: o
-- input: t
{"i": 1, "s": "x", "t": "2024-01-02 03:04:05.678", "a": [1, 2], "r": {"x": 1, "y": null}}
