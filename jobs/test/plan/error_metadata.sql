-- error: MDSP2214 The connector 'kafka' has no metadata 'ofset'
CREATE TABLE x (symbol STRING, ofset BIGINT METADATA) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json');
