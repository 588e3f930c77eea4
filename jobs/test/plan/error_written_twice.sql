-- error: MDSP2411 The job writes `prices` twice
INSERT INTO prices SELECT symbol, event_time, price FROM trades;
INSERT INTO prices SELECT symbol, event_time, bid FROM trades WHERE bid IS NOT NULL;
