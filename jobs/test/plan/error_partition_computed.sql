-- error: MDSP2218 A partition is made of physical columns; `dt` is a computed one
CREATE TABLE x (symbol STRING, dt AS LOWER(symbol)) PARTITIONED BY (dt) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'json');
