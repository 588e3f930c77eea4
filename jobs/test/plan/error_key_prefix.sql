-- error: MDSP2260 Option 'key.fields-prefix' goes only with 'value.fields-include' = 'EXCEPT_KEY'
CREATE TABLE x (k_symbol STRING, n BIGINT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:9092', 'value.format' = 'json', 'key.format' = 'json', 'key.fields' = 'k_symbol', 'key.fields-prefix' = 'k_');
