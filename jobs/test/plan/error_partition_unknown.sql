-- error: MDSP2002 There is no column `dey` in `x`
CREATE TABLE x (symbol STRING, dt STRING) PARTITIONED BY (dey) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'json');
