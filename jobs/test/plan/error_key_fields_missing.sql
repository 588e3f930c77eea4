-- error: MDSP2204 Option 'key.format' needs the option 'key.fields'
CREATE TABLE x (symbol STRING, n BIGINT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:9092', 'value.format' = 'json', 'key.format' = 'json');
