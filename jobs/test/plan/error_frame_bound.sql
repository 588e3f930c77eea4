-- error: MDSP2364 The bound of a frame
INSERT INTO prices SELECT symbol, event_time, SUM(price) OVER (ORDER BY event_time ROWS BETWEEN price PRECEDING AND CURRENT ROW) FROM trades;
