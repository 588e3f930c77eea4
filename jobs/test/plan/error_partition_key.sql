-- error: MDSP2208 Option 'partition-key' names `simbol`
CREATE TABLE x (symbol STRING, n BIGINT, PRIMARY KEY (symbol) NOT ENFORCED) WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'x', 'contact-points' = 'h', 'local-datacenter' = 'd', 'partition-key' = 'simbol');
