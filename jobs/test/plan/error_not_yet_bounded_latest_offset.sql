-- error: MDSP2909 not yet: 'scan.bounded.mode' = 'latest-offset' needs a source that ends
CREATE TABLE x (symbol STRING) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'json', 'scan.bounded.mode' = 'latest-offset');
