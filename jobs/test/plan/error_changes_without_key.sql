-- error: MDSP2204 Table `x` is read as changes, so it needs a primary key
CREATE TABLE x (symbol STRING, n BIGINT) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'debezium-json');
INSERT INTO counts SELECT symbol, n FROM x;
