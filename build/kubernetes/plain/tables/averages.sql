-- Averages of the last 15 seconds, every 5 seconds. A partition is a symbol and a day: at most 17,280 rows.
CREATE TABLE averages (
  symbol        STRING NOT NULL,
  bucket        DATE NOT NULL,
  window_end    TIMESTAMP_LTZ(3) NOT NULL,
  window_start  TIMESTAMP_LTZ(3) NOT NULL,
  average_price DOUBLE NOT NULL,
  average_bid   DOUBLE,
  average_ask   DOUBLE,
  trade_count   BIGINT NOT NULL,
  PRIMARY KEY (symbol, bucket, window_end) NOT ENFORCED
) WITH (
  'connector' = 'cassandra',
  'contact-points' = '${CASSANDRA_CONTACT_POINTS:-127.0.0.1:9042}',
  'local-datacenter' = '${CASSANDRA_DATACENTER:-datacenter1}',
  'keyspace' = 'market_data',
  'table' = 'averages',
  'partition-key' = 'symbol,bucket',
  'clustering-order' = 'window_end DESC',
  'ttl' = '30 d',
  'compaction' = 'TWCS 1 d',
  'replication' = '${CASSANDRA_REPLICATION:-1}',
  'write.consistency' = '${CASSANDRA_WRITE_CONSISTENCY:-ONE}',
  'null' = 'keep'
);
