-- error: MDSP2206 Column `m` of type MAP<INT, STRING> does not go with the format 'avro'
CREATE TABLE x (m MAP<INT, STRING>) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'avro');
