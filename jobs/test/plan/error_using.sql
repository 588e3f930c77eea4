-- error: MDSP2321 USING names `nothing`
INSERT INTO prices SELECT a.symbol, a.event_time, b.price FROM trades a JOIN trades b USING (nothing);
