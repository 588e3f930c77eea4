-- error: MDSP2261 Column `ts` of `x` is the metadata 'timestamp', which can only be read
CREATE TABLE x (symbol STRING, ts TIMESTAMP_LTZ(3) METADATA FROM 'timestamp') WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:9092', 'format' = 'json');
INSERT INTO x SELECT symbol, event_time FROM trades;
