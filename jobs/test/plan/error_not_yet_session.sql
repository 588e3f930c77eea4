-- error: MDSP2904 not yet: sessions of event_time whose rows are not grouped
INSERT INTO counts
SELECT symbol, COUNT(*) FROM TABLE(SESSION(TABLE trades, DESCRIPTOR(event_time), INTERVAL '1' MINUTE)) GROUP BY symbol, window_start, window_end;
