-- error: MDSP2206 Column `p` of type DECIMAL(10, 2) does not go with PARTITIONED BY
CREATE TABLE x (symbol STRING, p DECIMAL(10, 2)) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'json');
