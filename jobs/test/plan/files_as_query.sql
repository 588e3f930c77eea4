-- A table of partitions made by a query.
CREATE TABLE y (symbol STRING, price DOUBLE) WITH ('connector' = 'filesystem', 'path' = '/y', 'format' = 'json');
CREATE TABLE x PARTITIONED BY (symbol) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'parquet') AS SELECT symbol, price FROM y;
