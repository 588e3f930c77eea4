-- error: MDSP2103 + does not go with
INSERT INTO prices SELECT symbol, event_time, symbol + price FROM trades;
