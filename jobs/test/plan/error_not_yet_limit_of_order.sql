-- error: MDSP2910 not yet: ORDER BY with LIMIT of a stream
INSERT INTO prices SELECT symbol, event_time, price FROM trades ORDER BY price LIMIT 3;
