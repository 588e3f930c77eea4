-- error: MDSP2903 not yet: LEFT JOIN of streams
INSERT INTO prices SELECT a.symbol, a.event_time, b.price FROM trades a LEFT JOIN trades b ON a.symbol = b.symbol;
