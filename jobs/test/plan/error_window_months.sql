-- error: MDSP2304 TUMBLE's SIZE is an interval of fixed length
INSERT INTO counts
SELECT symbol, COUNT(*) FROM TABLE(TUMBLE(TABLE trades, DESCRIPTOR(event_time), INTERVAL '1' MONTH)) GROUP BY symbol, window_start, window_end;
