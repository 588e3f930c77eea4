-- error: MDSP2363 There is no window `w`
INSERT INTO prices SELECT symbol, event_time, LAG(price) OVER w FROM trades;
