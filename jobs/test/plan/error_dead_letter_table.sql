-- error: MDSP2263 Dead letters cannot go to `counts`
CREATE TABLE ticks (symbol STRING)
WITH ('connector' = 'kafka', 'topic' = 'ticks', 'properties.bootstrap.servers' = 'h:9092', 'format' = 'json',
  'scan.startup.mode' = 'earliest-offset', 'dead-letter.table' = 'counts');
INSERT INTO symbols SELECT symbol FROM ticks;
