-- error: MDSP2205 Option 'parquet.utc-timezone' cannot be 'false'
CREATE TABLE x (symbol STRING) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'parquet', 'parquet.utc-timezone' = 'false');
