-- error: MDSP2202 The connector 'cassandra' has no option 'tll'
CREATE TABLE x (symbol STRING, n BIGINT, PRIMARY KEY (symbol) NOT ENFORCED) WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'x', 'contact-points' = 'h', 'local-datacenter' = 'd', 'tll' = '1 d');
