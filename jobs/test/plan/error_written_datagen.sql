-- error: MDSP2262 Table `x` of the connector 'datagen' can only be read
CREATE TABLE x (symbol STRING) WITH ('connector' = 'datagen');
INSERT INTO x SELECT symbol FROM trades;
