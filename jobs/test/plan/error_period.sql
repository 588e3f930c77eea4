-- error: MDSP2120 A period has two times
INSERT INTO prices SELECT symbol, event_time, price FROM trades WHERE (event_time, event_time) OVERLAPS event_time;
