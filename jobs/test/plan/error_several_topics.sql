-- error: MDSP2262 Table `x` of the connector 'kafka' can only be read
CREATE TABLE x (symbol STRING) WITH ('connector' = 'kafka', 'topic' = 'a;b', 'properties.bootstrap.servers' = 'h:9092', 'format' = 'json');
INSERT INTO x SELECT symbol FROM trades;
