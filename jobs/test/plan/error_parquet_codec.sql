-- error: MDSP2205 Option 'parquet.compression' cannot be 'BROTLI'
CREATE TABLE x (symbol STRING) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'parquet', 'parquet.compression' = 'BROTLI');
