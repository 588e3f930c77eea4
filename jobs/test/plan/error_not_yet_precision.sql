-- error: MDSP2908 not yet: Spark keeps microseconds
CREATE TABLE x (t TIMESTAMP(9)) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json');
