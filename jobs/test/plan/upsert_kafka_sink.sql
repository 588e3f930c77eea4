CREATE TABLE latest_counts (symbol STRING, n BIGINT, PRIMARY KEY (symbol) NOT ENFORCED)
WITH ('connector' = 'upsert-kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:9092', 'key.format' = 'json', 'value.format' = 'json');
INSERT INTO latest_counts SELECT symbol, COUNT(*) FROM trades GROUP BY symbol;
