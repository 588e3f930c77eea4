-- error: MDSP2909 not yet: the format 'debezium-avro-confluent' needs an input that takes rows back
CREATE TABLE x (symbol STRING) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'debezium-avro-confluent');
