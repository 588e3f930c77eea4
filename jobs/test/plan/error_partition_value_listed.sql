-- error: MDSP2413 Column `p` has its value from PARTITION (…)
CREATE TABLE x (symbol STRING, p INT, n BIGINT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'json');
INSERT INTO x PARTITION (p = 5) (symbol, p) SELECT symbol, 1 FROM trades;
