-- error: MDSP2909 not yet: DISTRIBUTED
CREATE TABLE x (symbol STRING) DISTRIBUTED BY HASH (symbol) INTO 4 BUCKETS WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json');
