-- error: MDSP2209 There is no connector 'kafca'
CREATE TABLE x (symbol STRING) WITH ('connector' = 'kafca', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json');
