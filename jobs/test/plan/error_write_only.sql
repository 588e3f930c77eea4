-- error: MDSP2216 Table `printed` of the connector 'print' can only be written
CREATE TABLE printed (symbol STRING, n BIGINT) WITH ('connector' = 'print');
INSERT INTO counts SELECT symbol, n FROM printed;
