-- error: MDSP2105 WHERE wants a BOOLEAN
INSERT INTO prices SELECT symbol, event_time, price FROM trades WHERE price;
