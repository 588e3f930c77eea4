-- error: MDSP2107 Column 3
INSERT INTO prices SELECT symbol, event_time, price FROM trades UNION ALL SELECT symbol, event_time, symbol FROM trades;
