-- error: MDSP2909 not yet: a watermark that is not a fixed time behind `t`
CREATE TABLE x (t TIMESTAMP_LTZ(3), WATERMARK FOR t AS t + INTERVAL '1' SECOND) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json', 'scan.startup.mode' = 'earliest-offset');
