-- error: MDSP2217 `short` is a computed column, but table `x` can only be written
CREATE TABLE x (symbol STRING, short AS UPPER(symbol), PRIMARY KEY (symbol) NOT ENFORCED) WITH ('connector' = 'blackhole');
