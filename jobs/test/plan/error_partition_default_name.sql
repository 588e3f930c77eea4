-- error: MDSP2205 Option 'partition.default-name' cannot be 'a/b'
CREATE TABLE x (symbol STRING, p STRING) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'json', 'partition.default-name' = 'a/b');
