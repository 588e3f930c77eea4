-- Averages of the last 15 seconds, every 5 seconds.
CREATE TABLE running_averages (
  symbol STRING NOT NULL,
  `day` TIMESTAMP_LTZ(3) NOT NULL,
  window_end TIMESTAMP_LTZ(3) NOT NULL,
  window_start TIMESTAMP_LTZ(3) NOT NULL,
  average_price DOUBLE,
  average_volume DOUBLE,
  trade_count BIGINT,
  PRIMARY KEY (symbol, `day`, window_end) NOT ENFORCED
) WITH (
  'connector' = 'cassandra',
  'contact-points' = '${CASSANDRA_CONTACT_POINTS}',
  'local-datacenter' = 'datacenter1',
  'keyspace' = 'market_data',
  'table' = 'running_averages',
  'partition-key' = 'symbol, day',
  'clustering-order' = 'window_end DESC',
  'ttl' = '30 d',
  'compaction' = 'TWCS 1 d'
);
