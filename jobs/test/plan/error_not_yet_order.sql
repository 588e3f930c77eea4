-- error: MDSP2902 not yet: ORDER BY of a stream by its time
INSERT INTO prices SELECT symbol, event_time, price FROM trades ORDER BY event_time;
