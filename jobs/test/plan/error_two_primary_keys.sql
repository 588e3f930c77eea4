-- error: MDSP2211 A table has one primary key
CREATE TABLE x (
  symbol STRING,
  n BIGINT,
  PRIMARY KEY (symbol) NOT ENFORCED,
  PRIMARY KEY (n) NOT ENFORCED
) WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'x', 'contact-points' = 'h', 'local-datacenter' = 'd');
