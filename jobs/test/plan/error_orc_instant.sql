-- error: MDSP2206 Column `t` of type TIMESTAMP_LTZ(3) does not go with the format 'orc'
CREATE TABLE x (t TIMESTAMP_LTZ(3)) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'orc');
