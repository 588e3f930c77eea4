-- Stretches of time in which the feed was not heard, as ingest writes them. `symbol` is '*' for all symbols.
CREATE TABLE gap_records (
  symbol STRING NOT NULL,
  `from` TIMESTAMP_LTZ(3) NOT NULL,
  `to`   TIMESTAMP_LTZ(3) NOT NULL,
  reason STRING NOT NULL,
  source STRING NOT NULL
) WITH (
  'connector' = 'kafka',
  'topic' = 'feed-gaps',
  'properties.bootstrap.servers' = '${KAFKA_BOOTSTRAP_SERVERS:-127.0.0.1:9092}',
  'properties.security.protocol' = '${KAFKA_SECURITY_PROTOCOL:-PLAINTEXT}',
  'properties.sasl.mechanism' = '${KAFKA_SASL_MECHANISM:-PLAIN}',
  'scan.startup.mode' = 'earliest-offset',
  'format' = 'json',
  'json.timestamp-format.standard' = 'ISO-8601'
);
