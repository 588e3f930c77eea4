-- error: MDSP2906 not yet: BETWEEN SYMMETRIC
INSERT INTO prices SELECT symbol, event_time, price FROM trades WHERE price BETWEEN SYMMETRIC 2 AND 1;
