-- error: MDSP2215 Metadata 'offset' is BIGINT, which is not assignable to INT
CREATE TABLE x (symbol STRING, position INT METADATA FROM 'offset') WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json');
