-- error: MDSP2413 Column `p` gets two values
CREATE TABLE x (symbol STRING, p INT, n BIGINT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'json');
INSERT INTO x PARTITION (p = 5, p = 6) SELECT symbol, 1 FROM trades;
