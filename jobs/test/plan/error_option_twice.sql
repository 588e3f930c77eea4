-- error: MDSP1401 The option 'format' is given twice
CREATE TABLE x (symbol STRING) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json', 'format' = 'avro');
