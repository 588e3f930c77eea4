-- Windows put together to larger ones by their time.
CREATE TEMPORARY VIEW minutes AS SELECT symbol, COUNT(*) AS n, window_time AS minute_time FROM TABLE(TUMBLE(TABLE trades, DESCRIPTOR(event_time), INTERVAL '1' MINUTE)) GROUP BY symbol, window_start, window_end, window_time;
INSERT INTO windows SELECT symbol, window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE minutes, DESCRIPTOR(minute_time), INTERVAL '1' HOUR)) GROUP BY symbol, window_start, window_end;
