-- error: MDSP2205 There is no format 'parket'
CREATE TABLE x (symbol STRING) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'parket');
