-- error: MDSP2260 Options 'dead-letter.table' and 'json.ignore-parse-errors' both say
CREATE TABLE ticks (symbol STRING)
WITH ('connector' = 'kafka', 'topic' = 'ticks', 'properties.bootstrap.servers' = 'h:9092', 'format' = 'json',
  'scan.startup.mode' = 'earliest-offset', 'dead-letter.table' = 'counts', 'json.ignore-parse-errors' = 'true');
