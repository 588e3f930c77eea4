-- error: MDSP2206 Column `t` of type ARRAY<TIME(0)> does not go with the format 'parquet'
CREATE TABLE x (t ARRAY<TIME>) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'parquet');
