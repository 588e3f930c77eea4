-- error: MDSP2206 Column `i` of type TIMESTAMP(3) does not go with the connector 'cassandra'
CREATE TABLE x (i TIMESTAMP(3), PRIMARY KEY (i) NOT ENFORCED) WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'x', 'contact-points' = 'h', 'local-datacenter' = 'd');
