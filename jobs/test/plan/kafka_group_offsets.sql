CREATE TABLE numbers (n BIGINT) WITH (
  'connector' = 'kafka', 'topic-pattern' = 'n-.*', 'properties.bootstrap.servers' = 'h:9092', 'format' = 'json',
  'scan.startup.mode' = 'group-offsets', 'properties.auto.offset.reset' = 'latest', 'json.fail-on-missing-field' = 'true'
);
INSERT INTO topic SELECT 'n', n FROM numbers;
