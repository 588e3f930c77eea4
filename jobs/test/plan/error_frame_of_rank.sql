-- error: MDSP2361 LAG looks at its whole partition
INSERT INTO prices SELECT symbol, event_time, LAG(price) OVER (PARTITION BY symbol ORDER BY event_time ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM trades;
