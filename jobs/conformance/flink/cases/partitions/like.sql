-- Partitions that LIKE takes over.
CREATE TABLE s (a INT, p STRING) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '/data/t', 'format' = 'json');
CREATE TABLE t (b INT) LIKE s;
SHOW CREATE TABLE t;
