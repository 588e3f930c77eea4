-- error: MDSP2201 Variable ${TOPIK} has no value
CREATE TABLE x (symbol STRING) WITH ('connector' = 'kafka', 'topic' = '${TOPIK}', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json');
