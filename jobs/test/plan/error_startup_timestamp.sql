-- error: MDSP2204 'scan.startup.mode' = 'timestamp' needs the option 'scan.startup.timestamp-millis'
CREATE TABLE x (symbol STRING, n BIGINT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:9092', 'format' = 'json', 'scan.startup.mode' = 'timestamp');
