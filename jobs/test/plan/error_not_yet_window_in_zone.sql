-- error: MDSP2904 not yet: TUMBLE of a TIMESTAMP_LTZ where
SET 'table.local-time-zone' = 'Europe/Berlin';
INSERT INTO windows SELECT symbol, window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE trades, DESCRIPTOR(event_time), INTERVAL '1' MINUTE)) GROUP BY symbol, window_start, window_end;
