-- error: MDSP2903 not yet: a join of streams without an equality of both sides
INSERT INTO prices SELECT a.symbol, a.event_time, a.price FROM trades AS a JOIN trades AS b ON a.price < b.price;
