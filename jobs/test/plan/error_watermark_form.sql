-- error: MDSP2303 A watermark is a time, not INT
CREATE TABLE x (n INT, t TIMESTAMP_LTZ(3), WATERMARK FOR t AS n) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json', 'scan.startup.mode' = 'earliest-offset');
