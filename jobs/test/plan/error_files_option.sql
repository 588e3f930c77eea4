-- error: MDSP2202 The connector 'filesystem' has no option 'parquet.compresion'
CREATE TABLE x (symbol STRING) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'parquet', 'parquet.compresion' = 'GZIP');
