-- Parkinson's volatility of each minute. A partition is a symbol and a month: at most 44,640 rows.
CREATE TABLE volatility (
  symbol       STRING NOT NULL,
  bucket       DATE NOT NULL,
  window_start TIMESTAMP_LTZ(3) NOT NULL,
  high         DOUBLE NOT NULL,
  low          DOUBLE NOT NULL,
  volatility   DOUBLE NOT NULL,
  trade_count  BIGINT NOT NULL,
  PRIMARY KEY (symbol, bucket, window_start) NOT ENFORCED
) WITH (
  'connector' = 'cassandra',
  'contact-points' = '${CASSANDRA_CONTACT_POINTS:-127.0.0.1:9042}',
  'local-datacenter' = '${CASSANDRA_DATACENTER:-datacenter1}',
  'keyspace' = 'market_data',
  'table' = 'volatility',
  'partition-key' = 'symbol,bucket',
  'clustering-order' = 'window_start DESC',
  'ttl' = '90 d',
  'compaction' = 'TWCS 1 d',
  'replication' = '${CASSANDRA_REPLICATION:-1}',
  'write.consistency' = '${CASSANDRA_WRITE_CONSISTENCY:-ONE}',
  'null' = 'keep'
);
