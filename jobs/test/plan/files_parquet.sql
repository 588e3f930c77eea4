-- Files of Parquet: times without a zone become instants where they are INT96, and the order of rows is known.
CREATE TABLE x (symbol STRING, `at` TIMESTAMP(3), parts ARRAY<ROW<x INT NOT NULL, t TIMESTAMP(6)>>) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'parquet', 'source.files-per-batch' = '10');
CREATE TABLE y (symbol STRING, `at` TIMESTAMP_LTZ(3), n INT) WITH ('connector' = 'filesystem', 'path' = '/y', 'format' = 'parquet', 'parquet.write.int64.timestamp' = 'true', 'parquet.compression' = 'zstd');
INSERT INTO x SELECT symbol, `at`, parts FROM x;
INSERT INTO y SELECT symbol, CAST(`at` AS TIMESTAMP_LTZ(3)), CARDINALITY(parts) FROM x;
