-- error: MDSP2013 `trades` is created twice
CREATE TABLE trades (symbol STRING) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json');
