CREATE TABLE orders (
  k_id STRING,
  amount DECIMAL(10, 2),
  topic STRING METADATA VIRTUAL,
  kind STRING METADATA FROM 'timestamp-type' VIRTUAL,
  headers MAP<STRING, BYTES> METADATA VIRTUAL
) WITH (
  'connector' = 'kafka', 'topic' = 'a;b', 'properties.bootstrap.servers' = 'h:9092', 'properties.group.id' = 'g',
  'properties.auto.offset.reset' = 'earliest', 'value.format' = 'json', 'value.json.ignore-parse-errors' = 'true',
  'key.format' = 'json', 'key.fields' = 'k_id', 'key.fields-prefix' = 'k_', 'value.fields-include' = 'EXCEPT_KEY'
);
CREATE TABLE routed (id STRING, amount DECIMAL(10, 2), topic STRING METADATA, headers MAP<STRING, BYTES> METADATA)
WITH (
  'connector' = 'kafka', 'topic' = 'c;d', 'properties.bootstrap.servers' = 'h:9092', 'value.format' = 'json',
  'key.format' = 'json', 'key.fields' = 'id'
);
INSERT INTO routed SELECT k_id, amount, topic, headers FROM orders WHERE kind = 'CreateTime';
