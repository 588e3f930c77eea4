-- Columns of folders, one with a value for all rows.
CREATE TABLE x (dt DATE, symbol STRING, hr TIMESTAMP(3), n BIGINT) PARTITIONED BY (dt, hr) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'csv');
INSERT INTO x PARTITION (dt = '2024-01-31') (n, hr) SELECT n, hr FROM x;
