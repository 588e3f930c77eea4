-- error: MDSP2413 PARTITION (…) wants a literal for `p`
CREATE TABLE x (symbol STRING, p INT, n BIGINT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'json');
INSERT INTO x PARTITION (p = 2 + 3) SELECT symbol, 1 FROM trades;
