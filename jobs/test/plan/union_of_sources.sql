INSERT INTO prices SELECT symbol, event_time, price FROM trades UNION ALL SELECT symbol, event_time, bid FROM trades WHERE bid IS NOT NULL;
