-- error: MDSP2205 Option 'ttl' cannot be 'a day'
CREATE TABLE x (symbol STRING, n BIGINT, PRIMARY KEY (symbol) NOT ENFORCED) WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'x', 'contact-points' = '${UNSET:-h}', 'local-datacenter' = 'd', 'ttl' = 'a day');
-- That x is wrong has been said: no "There is no table x" here.
INSERT INTO x SELECT symbol, COUNT(*) FROM trades GROUP BY symbol;
