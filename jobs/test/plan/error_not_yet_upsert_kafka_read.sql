-- error: MDSP2909 not yet: reading table `x` of the connector 'upsert-kafka' needs an input that takes rows back
CREATE TABLE x (symbol STRING, n BIGINT, PRIMARY KEY (symbol) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'key.format' = 'json', 'value.format' = 'json');
INSERT INTO counts SELECT symbol, n FROM x;
