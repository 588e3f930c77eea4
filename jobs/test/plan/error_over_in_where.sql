-- error: MDSP2368 ROW_NUMBER OVER (…) stands where
INSERT INTO prices SELECT symbol, event_time, price FROM trades WHERE ROW_NUMBER() OVER (PARTITION BY symbol ORDER BY price) <= 3;
