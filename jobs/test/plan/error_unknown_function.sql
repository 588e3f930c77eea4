-- error: MDSP2004 There is no function LOGG
INSERT INTO prices SELECT symbol, event_time, LOGG(price) FROM trades;
