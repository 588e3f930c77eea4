-- error: MDSP2228 CREATE TABLE … AS makes no temporary table
CREATE TEMPORARY TABLE t WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json') AS SELECT symbol FROM topic;
