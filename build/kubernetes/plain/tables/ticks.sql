-- The archive: every row of `trades`, once, late ones too.
--
-- A partition is a symbol, an hour and a quarter of the hour (`slice`, 0 to 3): at 1,000 rows a second of one symbol at most
-- 900,000 rows. Above that rate make the slices shorter, which takes a new table.
CREATE TABLE ticks (
  symbol      STRING NOT NULL,
  `hour`      TIMESTAMP_LTZ(3) NOT NULL,
  slice       INT NOT NULL,
  event_time  TIMESTAMP_LTZ(3) NOT NULL,
  seq         BIGINT NOT NULL,
  price       DOUBLE NOT NULL,
  bid         DOUBLE,
  ask         DOUBLE,
  size        DOUBLE,
  trade_id    BIGINT,
  day_volume  DOUBLE,
  volume      DOUBLE,
  trade_count INT NOT NULL,
  exchange    STRING,
  source      STRING NOT NULL,
  PRIMARY KEY (symbol, `hour`, slice, event_time, seq) NOT ENFORCED
) WITH (
  'connector' = 'cassandra',
  'contact-points' = '${CASSANDRA_CONTACT_POINTS:-127.0.0.1:9042}',
  'local-datacenter' = '${CASSANDRA_DATACENTER:-datacenter1}',
  'keyspace' = 'market_data',
  'table' = 'ticks',
  'partition-key' = 'symbol,hour,slice',
  'clustering-order' = 'event_time DESC, seq DESC',
  'ttl' = '30 d',
  'compaction' = 'TWCS 1 d',
  'replication' = '${CASSANDRA_REPLICATION:-1}',
  'write.consistency' = '${CASSANDRA_WRITE_CONSISTENCY:-ONE}',
  'null' = 'keep'
);
