-- error: MDSP2909 not yet: the format 'avro-confluent' of files needs a reader of single records
CREATE TABLE x (symbol STRING) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'avro-confluent', 'avro-confluent.url' = 'http://h:1');
