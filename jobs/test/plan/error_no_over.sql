-- error: MDSP2369 ROW_NUMBER has no OVER
INSERT INTO prices SELECT symbol, event_time, ROW_NUMBER() FROM trades;
