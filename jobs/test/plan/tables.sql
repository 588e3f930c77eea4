-- Tables that the other files of this folder write.
CREATE TABLE counts (symbol STRING, n BIGINT, PRIMARY KEY (symbol) NOT ENFORCED)
WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'counts', 'contact-points' = 'h', 'local-datacenter' = 'd');

CREATE TABLE by_count (symbol STRING, n BIGINT, PRIMARY KEY (symbol, n) NOT ENFORCED)
WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'by_count', 'contact-points' = 'h', 'local-datacenter' = 'd');

CREATE TABLE symbols (symbol STRING, PRIMARY KEY (symbol) NOT ENFORCED)
WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'symbols', 'contact-points' = 'h', 'local-datacenter' = 'd');

CREATE TABLE windows (symbol STRING, window_start TIMESTAMP_LTZ(3), n BIGINT, PRIMARY KEY (symbol, window_start) NOT ENFORCED)
WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'windows', 'contact-points' = 'h', 'local-datacenter' = 'd');

CREATE TABLE prices (symbol STRING, event_time TIMESTAMP_LTZ(3), price DOUBLE NOT NULL, PRIMARY KEY (symbol, event_time) NOT ENFORCED)
WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'prices', 'contact-points' = 'h', 'local-datacenter' = 'd');

CREATE TABLE topic (symbol STRING, n BIGINT)
WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:9092', 'format' = 'json');

CREATE TABLE last_prices (symbol STRING, event_time TIMESTAMP_LTZ(3), price DOUBLE NOT NULL, PRIMARY KEY (symbol) NOT ENFORCED)
WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'last_prices', 'contact-points' = 'h', 'local-datacenter' = 'd');

CREATE TABLE top_prices (symbol STRING, rn BIGINT, price DOUBLE, PRIMARY KEY (symbol, rn) NOT ENFORCED)
WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'top_prices', 'contact-points' = 'h', 'local-datacenter' = 'd');
