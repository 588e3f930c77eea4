CREATE TABLE registered (symbol STRING NOT NULL, price DOUBLE, event_time TIMESTAMP(3)) WITH (
  'connector' = 'kafka', 'topic' = 'r', 'properties.bootstrap.servers' = 'h:9092', 'format' = 'avro-confluent',
  'avro-confluent.url' = 'http://registry:8081', 'scan.startup.mode' = 'earliest-offset'
);
CREATE TABLE copies (symbol STRING NOT NULL, price DOUBLE) WITH (
  'connector' = 'kafka', 'topic' = 'c', 'properties.bootstrap.servers' = 'h:9092', 'format' = 'avro-confluent',
  'avro-confluent.url' = 'http://registry:8081', 'avro-confluent.basic-auth.user-info' = 'user:secret'
);
INSERT INTO copies SELECT symbol, price FROM registered;
