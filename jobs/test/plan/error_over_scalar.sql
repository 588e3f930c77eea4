-- error: MDSP2362 UPPER is neither an aggregate
INSERT INTO prices SELECT UPPER(symbol) OVER (ORDER BY event_time), event_time, price FROM trades;
