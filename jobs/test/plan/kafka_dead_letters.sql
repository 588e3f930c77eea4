CREATE TABLE ticks (symbol STRING, n BIGINT, WATERMARK FOR ts AS ts, ts TIMESTAMP_LTZ(3) METADATA FROM 'timestamp')
WITH ('connector' = 'kafka', 'topic' = 'ticks', 'properties.bootstrap.servers' = 'h:9092', 'format' = 'json',
  'scan.startup.mode' = 'earliest-offset', 'dead-letter.table' = 'bad_ticks');
CREATE TABLE bad_ticks (topic STRING, record_partition INT, record_offset BIGINT, record_value BYTES, reason STRING,
  PRIMARY KEY (topic, record_partition, record_offset) NOT ENFORCED)
WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'bad_ticks', 'contact-points' = 'h', 'local-datacenter' = 'd');
INSERT INTO topic SELECT symbol, n FROM ticks;
INSERT INTO counts SELECT symbol, COUNT(*) FROM ticks GROUP BY symbol;
