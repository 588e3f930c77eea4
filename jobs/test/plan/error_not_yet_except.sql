-- error: MDSP2910 not yet: EXCEPT of streams
INSERT INTO prices SELECT symbol, event_time, price FROM trades EXCEPT SELECT symbol, event_time, price FROM trades WHERE price > 1;
