-- error: MDSP2106 The results of CASE have no common type
INSERT INTO prices SELECT symbol, event_time, CASE WHEN price > 1 THEN price ELSE symbol END FROM trades;
