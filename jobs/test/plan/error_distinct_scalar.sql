-- error: MDSP2005 UPPER is no aggregate: DISTINCT, FILTER and * do not go with it
INSERT INTO prices SELECT UPPER(DISTINCT symbol), event_time, price FROM trades;
