-- error: MDSP2206 Column `b` of type BINARY(2) does not go with the format 'orc'
CREATE TABLE x (b BINARY(2)) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'orc');
