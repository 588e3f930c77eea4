-- warning: MDSP2405 The primary key of `lasts` (symbol) lacks
CREATE TABLE lasts (symbol STRING, window_end TIMESTAMP_LTZ(3), n BIGINT, PRIMARY KEY (symbol) NOT ENFORCED)
WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'lasts', 'contact-points' = 'h', 'local-datacenter' = 'd');
CREATE VIEW per_window AS
SELECT symbol, window_start, window_end, COUNT(*) AS n
FROM TABLE(TUMBLE(TABLE trades, DESCRIPTOR(event_time), INTERVAL '1' MINUTE)) GROUP BY symbol, window_start, window_end;
INSERT INTO lasts SELECT a.symbol, a.window_end, b.n
FROM per_window AS a JOIN per_window AS b ON a.symbol = b.symbol AND a.window_start = b.window_start AND a.window_end = b.window_end;
