-- error: MDSP2301 A watermark is for a TIMESTAMP
CREATE TABLE x (symbol STRING, WATERMARK FOR symbol AS symbol) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json', 'scan.startup.mode' = 'earliest-offset');
