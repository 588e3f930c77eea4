-- error: MDSP2205 Option 'parquet.timestamp.time.unit' cannot be 'nanos'
CREATE TABLE x (symbol STRING) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'parquet', 'parquet.timestamp.time.unit' = 'nanos');
