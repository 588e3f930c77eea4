-- error: MDSP2906 not yet: an argument with a name
INSERT INTO prices SELECT symbol, event_time, ABS(n => price) FROM trades;
