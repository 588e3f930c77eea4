-- error: MDSP2904 not yet: SESSION
INSERT INTO counts
SELECT symbol, COUNT(*) FROM TABLE(SESSION(TABLE trades, DESCRIPTOR(event_time), INTERVAL '1' MINUTE)) GROUP BY symbol, window_start, window_end;
