-- error: MDSP2306 A windowed GROUP BY has both window_start and window_end
INSERT INTO counts
SELECT symbol, COUNT(*) FROM TABLE(TUMBLE(TABLE trades, DESCRIPTOR(event_time), INTERVAL '1' MINUTE)) GROUP BY symbol, window_start;
