-- error: MDSP2307 Only a windowed GROUP BY knows when a row is final
CREATE TABLE finals (symbol STRING, final BOOLEAN, PRIMARY KEY (symbol) NOT ENFORCED) WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'x', 'contact-points' = 'h', 'local-datacenter' = 'd');
INSERT INTO finals
SELECT MAX(symbol), window_time <= CURRENT_WATERMARK(window_time)
FROM TABLE(TUMBLE(TABLE trades, DESCRIPTOR(event_time), INTERVAL '1' MINUTE));
