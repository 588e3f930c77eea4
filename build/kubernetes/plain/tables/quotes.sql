-- The latest price and quote of each symbol: one row, replaced as it changes. A partition is a symbol.
CREATE TABLE quotes (
  symbol     STRING NOT NULL,
  event_time TIMESTAMP_LTZ(3) NOT NULL,
  price      DOUBLE NOT NULL,
  quote_time TIMESTAMP_LTZ(3),
  bid        DOUBLE,
  ask        DOUBLE,
  spread     DOUBLE,
  mid        DOUBLE,
  PRIMARY KEY (symbol) NOT ENFORCED
) WITH (
  'connector' = 'cassandra',
  'contact-points' = '${CASSANDRA_CONTACT_POINTS:-127.0.0.1:9042}',
  'local-datacenter' = '${CASSANDRA_DATACENTER:-datacenter1}',
  'keyspace' = 'market_data',
  'table' = 'quotes',
  'partition-key' = 'symbol',
  'ttl' = '30 d',
  'compaction' = 'UCS',
  'replication' = '${CASSANDRA_REPLICATION:-1}',
  'write.consistency' = '${CASSANDRA_WRITE_CONSISTENCY:-ONE}',
  'null' = 'keep'
);
