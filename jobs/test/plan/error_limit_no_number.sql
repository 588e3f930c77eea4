-- error: MDSP2370 LIMIT wants a whole number
INSERT INTO prices SELECT symbol, event_time, price FROM trades LIMIT 1.5;
