INSERT INTO prices SELECT symbol, event_time, price FROM trades LIMIT 3;
