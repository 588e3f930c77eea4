-- error: MDSP2304 The time column of a window stands in DESCRIPTOR
INSERT INTO counts
SELECT symbol, COUNT(*) FROM TABLE(TUMBLE(TABLE trades, event_time, INTERVAL '15' SECOND)) GROUP BY symbol, window_start, window_end;
