-- error: MDSP2903 not yet: JOIN
INSERT INTO prices SELECT a.symbol, a.event_time, b.price FROM trades a JOIN trades b ON a.symbol = b.symbol;
