-- error: MDSP2206 The format 'raw' is for one column; there are 2
CREATE TABLE x (a STRING, b STRING) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:9092', 'format' = 'raw');
