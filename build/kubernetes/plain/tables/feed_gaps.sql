-- When the feed was not heard: what it sent then is lost. A partition is a symbol ('*' for all) and a month.
CREATE TABLE feed_gaps (
  symbol    STRING NOT NULL,
  bucket    DATE NOT NULL,
  gap_start TIMESTAMP_LTZ(3) NOT NULL,
  gap_end   TIMESTAMP_LTZ(3) NOT NULL,
  reason    STRING NOT NULL,
  source    STRING NOT NULL,
  PRIMARY KEY (symbol, bucket, gap_start, reason) NOT ENFORCED
) WITH (
  'connector' = 'cassandra',
  'contact-points' = '${CASSANDRA_CONTACT_POINTS:-127.0.0.1:9042}',
  'local-datacenter' = '${CASSANDRA_DATACENTER:-datacenter1}',
  'keyspace' = 'market_data',
  'table' = 'feed_gaps',
  'partition-key' = 'symbol,bucket',
  'clustering-order' = 'gap_start DESC',
  'ttl' = '365 d',
  'compaction' = 'UCS',
  'replication' = '${CASSANDRA_REPLICATION:-1}',
  'write.consistency' = '${CASSANDRA_WRITE_CONSISTENCY:-ONE}',
  'null' = 'keep'
);
