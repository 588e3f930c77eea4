-- error: MDSP2372 A stream can only be put in order by its time
INSERT INTO prices SELECT symbol, event_time, price FROM trades ORDER BY price;
