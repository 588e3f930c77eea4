INSERT INTO windows SELECT symbol, window_start, COUNT(DISTINCT price) FROM TABLE(TUMBLE(TABLE trades, DESCRIPTOR(event_time), INTERVAL '1' MINUTE)) GROUP BY symbol, window_start, window_end;
