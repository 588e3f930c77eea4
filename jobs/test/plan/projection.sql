INSERT INTO prices SELECT symbol, event_time, price FROM trades WHERE price > 0 AND exchange IS DISTINCT FROM 'X';
