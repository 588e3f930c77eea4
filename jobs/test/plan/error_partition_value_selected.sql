-- error: MDSP2407 The query has 3 columns, `x` takes 2
CREATE TABLE x (symbol STRING, p INT, n BIGINT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'json');
INSERT INTO x PARTITION (p = 5) SELECT symbol, 1, 1 FROM trades;
