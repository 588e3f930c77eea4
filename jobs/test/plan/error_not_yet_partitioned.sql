-- error: MDSP2909 not yet: PARTITIONED BY needs a connector with partitions
CREATE TABLE x (symbol STRING, p STRING) PARTITIONED BY (p) WITH ('connector' = 'datagen');
