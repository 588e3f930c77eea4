-- Columns, key, computed ones and watermark.
CREATE TABLE t (a INT, s STRING, r ROW<x INT NOT NULL, y STRING>, up AS UPPER(s), ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '1' SECOND, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = '/nowhere', 'format' = 'json');
DESCRIBE t;
