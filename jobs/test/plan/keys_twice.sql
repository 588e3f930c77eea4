-- A key that is written twice: the primary key may be either column.
CREATE TABLE twice (a STRING, b STRING, n BIGINT, PRIMARY KEY (b) NOT ENFORCED)
WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'twice', 'contact-points' = 'h', 'local-datacenter' = 'd');
INSERT INTO twice SELECT symbol, symbol, COUNT(*) FROM trades GROUP BY symbol;
