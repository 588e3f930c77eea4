-- error: MDSP2902 not yet: SUM OVER
INSERT INTO prices SELECT symbol, event_time, SUM(price) OVER (PARTITION BY symbol ORDER BY event_time) FROM trades;
