-- error: MDSP2011 This branch of UNION ALL has 2 columns, the first has 3
INSERT INTO prices SELECT symbol, event_time, price FROM trades UNION ALL SELECT symbol, event_time FROM trades;
