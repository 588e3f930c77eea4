-- error: MDSP2904 not yet: a window over the time of a window here
CREATE TEMPORARY VIEW minutes AS SELECT symbol, window_time AS minute_time FROM TABLE(TUMBLE(TABLE trades, DESCRIPTOR(event_time), INTERVAL '1' MINUTE));
INSERT INTO windows SELECT symbol, window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE minutes, DESCRIPTOR(minute_time), INTERVAL '1' HOUR)) GROUP BY symbol, window_start, window_end;
