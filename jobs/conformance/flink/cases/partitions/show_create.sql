-- A table with partitions as text.
CREATE TABLE t (a INT, p STRING, q INT) PARTITIONED BY (p, q) WITH ('connector' = 'filesystem', 'path' = '/data/t', 'format' = 'json');
SHOW CREATE TABLE t;
