-- error: MDSP2103 bps does not go with (STRING NOT NULL, DOUBLE NOT NULL)
CREATE FUNCTION bps AS 'com.acme.Bps' WITH ('arguments' = 'DOUBLE, DOUBLE NOT NULL', 'result' = 'DOUBLE');
CREATE TABLE o (a DOUBLE) WITH ('connector' = 'blackhole');
INSERT INTO o SELECT bps(symbol, price) FROM trades;
-- file: null.sql
INSERT INTO o SELECT bps(1, NULLIF(price, 0)) FROM trades;
-- file: few.sql
INSERT INTO o SELECT bps(price) FROM trades;
