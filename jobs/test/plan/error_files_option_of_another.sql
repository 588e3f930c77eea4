-- error: MDSP2202 The connector 'filesystem' has no option 'orc.compress'
CREATE TABLE x (symbol STRING) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'parquet', 'orc.compress' = 'ZLIB');
