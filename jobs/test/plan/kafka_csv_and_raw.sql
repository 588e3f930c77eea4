CREATE TABLE lines (k STRING, a INT, b STRING) WITH (
  'connector' = 'kafka', 'topic' = 'a', 'properties.bootstrap.servers' = 'h:9092', 'scan.startup.mode' = 'specific-offsets',
  'scan.startup.specific-offsets' = 'partition:0,offset:42;partition:1,offset:300', 'key.format' = 'raw',
  'key.fields' = 'k', 'value.format' = 'csv', 'value.csv.field-delimiter' = ';', 'value.csv.null-literal' = '-',
  'value.fields-include' = 'EXCEPT_KEY'
);
CREATE TABLE copies (a INT, b STRING) WITH (
  'connector' = 'kafka', 'topic' = 'c', 'properties.bootstrap.servers' = 'h:9092', 'format' = 'csv'
);
INSERT INTO copies SELECT a, b FROM lines;
