-- error: MDSP2207 Table `x` has no primary key
CREATE TABLE x (symbol STRING) WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'x', 'contact-points' = 'h', 'local-datacenter' = 'd');
