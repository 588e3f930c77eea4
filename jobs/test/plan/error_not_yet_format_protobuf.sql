-- error: MDSP2909 not yet: the format 'protobuf' needs the compiled classes of its messages
CREATE TABLE x (symbol STRING) WITH ('connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'protobuf');
