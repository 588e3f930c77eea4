-- error: MDSP2260 Options 'json.fail-on-missing-field' and 'json.ignore-parse-errors' cannot both be 'true'
CREATE TABLE x (symbol STRING, n BIGINT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:9092', 'format' = 'json', 'json.fail-on-missing-field' = 'true', 'json.ignore-parse-errors' = 'true');
