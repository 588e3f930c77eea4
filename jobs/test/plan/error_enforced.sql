-- error: MDSP2213 A primary key must say that it is NOT ENFORCED
CREATE TABLE x (symbol STRING, PRIMARY KEY (symbol)) WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'x', 'contact-points' = 'h', 'local-datacenter' = 'd');
