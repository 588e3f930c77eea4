-- error: MDSP2011 The branches of UNION ALL have
INSERT INTO prices SELECT symbol, event_time, price FROM trades UNION ALL SELECT symbol, event_time FROM trades;
