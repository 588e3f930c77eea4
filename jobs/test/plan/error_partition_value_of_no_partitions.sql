-- error: MDSP2413 Column `p` of `x` is no partition
CREATE TABLE x (symbol STRING, p INT) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'json');
INSERT INTO x PARTITION (p = 5) SELECT symbol FROM trades;
