-- Rows of windows have several keys: a primary key may be any of them.
CREATE TABLE leaders (symbol STRING, window_start TIMESTAMP_LTZ(3), n BIGINT, rn BIGINT, PRIMARY KEY (symbol, window_start) NOT ENFORCED)
WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'leaders', 'contact-points' = 'h', 'local-datacenter' = 'd');
CREATE TABLE ranks (rn BIGINT, window_end TIMESTAMP_LTZ(3), symbol STRING, n BIGINT, PRIMARY KEY (rn, window_end) NOT ENFORCED)
WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'ranks', 'contact-points' = 'h', 'local-datacenter' = 'd');
CREATE TABLE pairs (symbol STRING, window_end TIMESTAMP_LTZ(3), n BIGINT, m BIGINT, PRIMARY KEY (symbol, window_end) NOT ENFORCED)
WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'pairs', 'contact-points' = 'h', 'local-datacenter' = 'd');
CREATE VIEW per_window AS
SELECT symbol, window_start, window_end, COUNT(*) AS n
FROM TABLE(TUMBLE(TABLE trades, DESCRIPTOR(event_time), INTERVAL '1' MINUTE)) GROUP BY symbol, window_start, window_end;
CREATE VIEW ranked AS
SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY n DESC) AS rn FROM per_window;
INSERT INTO leaders SELECT symbol, window_start, n, rn FROM ranked WHERE rn <= 3;
INSERT INTO ranks SELECT rn, window_end, symbol, n FROM ranked WHERE rn <= 3;
INSERT INTO pairs SELECT b.symbol, a.window_end, a.n, b.n
FROM per_window AS a JOIN per_window AS b ON a.symbol = b.symbol AND a.window_start = b.window_start AND a.window_end = b.window_end;
