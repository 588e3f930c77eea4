-- error: MDSP2206 Table `x` has no column that would be in its files
CREATE TABLE x (p STRING) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'parquet');
