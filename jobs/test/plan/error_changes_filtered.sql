-- error: MDSP2910 not yet: a condition on rows that are updated needs rows that are deleted again
CREATE TABLE x (symbol STRING, n BIGINT, PRIMARY KEY (symbol) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'key.format' = 'json', 'value.format' = 'json');
INSERT INTO counts SELECT symbol, n FROM x WHERE n > 3;
