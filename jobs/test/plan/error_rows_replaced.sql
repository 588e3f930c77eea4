-- warning: MDSP2405 The primary key of `latest` (symbol) lacks window_start: later rows replace earlier ones
CREATE TABLE latest (symbol STRING, window_start TIMESTAMP_LTZ(3), n BIGINT, PRIMARY KEY (symbol) NOT ENFORCED)
WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'latest', 'contact-points' = 'h', 'local-datacenter' = 'd');
INSERT INTO latest
SELECT symbol, window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE trades, DESCRIPTOR(event_time), INTERVAL '1' MINUTE)) GROUP BY symbol, window_start, window_end;
