-- error: MDSP2371 OFFSET of a stream without a LIMIT
INSERT INTO prices SELECT symbol, event_time, price FROM trades OFFSET 5 ROWS;
