-- Trades and quotes as they arrive: one row for each message of the feed.
--
-- `volume` is the size where the feed sends it, else the difference of `day_volume` to the message before; NULL where neither
-- is known. `trade_count` is 1: a trade, or, where the feed sends no trades, an update that may stand for several.
--
-- `seq` is the position in the log of ingest, the order in which messages were accepted. FIRST_VALUE and LAST_VALUE follow
-- it ('sequence.column', an option of ours), not the order in which rows happen to be processed.
--
-- A row may come two seconds after rows with later times. What comes later than that is dropped and counted
-- (numRowsDroppedByWatermark of each query with windows); the archive keeps it.
CREATE TABLE trades (
  symbol      STRING NOT NULL,
  event_time  TIMESTAMP_LTZ(3) NOT NULL,
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
  headers     MAP<STRING, BYTES> METADATA VIRTUAL,
  seq         AS CAST(CAST(headers['mdsp-seq'] AS STRING) AS BIGINT),
  WATERMARK FOR event_time AS event_time - INTERVAL '2' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'trades',
  'properties.bootstrap.servers' = '${KAFKA_BOOTSTRAP_SERVERS:-127.0.0.1:9092}',
  'properties.security.protocol' = '${KAFKA_SECURITY_PROTOCOL:-PLAINTEXT}',
  'properties.sasl.mechanism' = '${KAFKA_SASL_MECHANISM:-PLAIN}',
  'scan.startup.mode' = 'earliest-offset',
  'format' = 'avro',
  'avro.timestamp_mapping.legacy' = 'false',
  'sequence.column' = 'seq'
);
