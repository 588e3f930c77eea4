-- error: MDSP2212 A primary key is made of physical columns; `day` is a computed one
CREATE TABLE x (
  symbol STRING,
  t TIMESTAMP_LTZ(3),
  `day` AS CAST(t AS DATE),
  PRIMARY KEY (symbol, `day`) NOT ENFORCED
) WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'x', 'contact-points' = 'h', 'local-datacenter' = 'd');
