-- Flink's option of a folder that is watched: Spark watches each.
CREATE TABLE files (symbol STRING, n BIGINT) WITH ('connector' = 'filesystem', 'path' = '/data/files', 'format' = 'json', 'source.monitor-interval' = '5 s');
INSERT INTO topic SELECT symbol, n FROM files;
