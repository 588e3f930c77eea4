-- error: MDSP2205 Option 'ttl' cannot be 'a day'
CREATE TABLE x (symbol STRING, n BIGINT, PRIMARY KEY (symbol) NOT ENFORCED) WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'x', 'contact-points' = 'h', 'local-datacenter' = 'd', 'ttl' = 'a day');
