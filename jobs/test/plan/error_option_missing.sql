-- error: MDSP2204 The connector 'cassandra' needs the option 'keyspace'
CREATE TABLE x (symbol STRING, n BIGINT, PRIMARY KEY (symbol) NOT ENFORCED) WITH ('connector' = 'cassandra', 'table' = 'x', 'contact-points' = 'h', 'local-datacenter' = 'd');
