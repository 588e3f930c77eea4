-- error: MDSP2211 A table has one watermark
CREATE TABLE x (
  sent TIMESTAMP_LTZ(3),
  received TIMESTAMP_LTZ(3),
  WATERMARK FOR sent AS sent,
  WATERMARK FOR received AS received
) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json');
