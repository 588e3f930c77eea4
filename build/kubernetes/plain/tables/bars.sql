-- Bars of 1 s, 15 s, 1 min, 5 min and 1 h (`resolution`: 1s, 15s, 1m, 5m, 1h).
--
-- A partition is a symbol, a resolution and a bucket: the day for bars of 1 s (at most 86,400 rows), the first day of the
-- month for the others (at most 178,560 rows).
--
-- A bar moves while it is open; `final` is true in its last version. NULLs delete, so that a value that is no longer known
-- does not stay.
CREATE TABLE bars (
  symbol       STRING NOT NULL,
  resolution   STRING NOT NULL,
  bucket       DATE NOT NULL,
  window_start TIMESTAMP_LTZ(3) NOT NULL,
  `open`       DOUBLE NOT NULL,
  high         DOUBLE NOT NULL,
  low          DOUBLE NOT NULL,
  `close`      DOUBLE NOT NULL,
  volume       DOUBLE,
  trade_count  BIGINT NOT NULL,
  vwap         DOUBLE,
  final        BOOLEAN NOT NULL,
  PRIMARY KEY (symbol, resolution, bucket, window_start) NOT ENFORCED
) WITH (
  'connector' = 'cassandra',
  'contact-points' = '${CASSANDRA_CONTACT_POINTS:-127.0.0.1:9042}',
  'local-datacenter' = '${CASSANDRA_DATACENTER:-datacenter1}',
  'keyspace' = 'market_data',
  'table' = 'bars',
  'partition-key' = 'symbol,resolution,bucket',
  'clustering-order' = 'window_start DESC',
  'ttl' = '30 d',
  'compaction' = 'TWCS 1 d',
  'replication' = '${CASSANDRA_REPLICATION:-1}',
  'write.consistency' = '${CASSANDRA_WRITE_CONSISTENCY:-ONE}',
  'null' = 'delete'
);
