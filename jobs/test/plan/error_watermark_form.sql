-- error: MDSP2303 A watermark stays behind its own column
CREATE TABLE x (t TIMESTAMP_LTZ(3), WATERMARK FOR t AS t + INTERVAL '1' SECOND) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json', 'scan.startup.mode' = 'earliest-offset');
