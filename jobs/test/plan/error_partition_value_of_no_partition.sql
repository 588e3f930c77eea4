-- error: MDSP2413 Column `n` of `x` is no partition
CREATE TABLE x (symbol STRING, p INT, n BIGINT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'json');
INSERT INTO x PARTITION (n = 5) SELECT symbol, 1 FROM trades;
