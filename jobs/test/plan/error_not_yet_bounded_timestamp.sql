-- error: MDSP2909 not yet: 'scan.bounded.mode' = 'timestamp' needs a source that ends
CREATE TABLE x (symbol STRING) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'scan.bounded.mode' = 'timestamp', 'scan.bounded.timestamp-millis' = '0');
