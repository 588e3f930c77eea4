-- Windows that grow: Spark's hopping windows, less those of the period before.
INSERT INTO windows SELECT symbol, window_start, COUNT(*) FROM TABLE(CUMULATE(TABLE trades, DESCRIPTOR(event_time), INTERVAL '10' SECOND, INTERVAL '1' MINUTE)) GROUP BY symbol, window_start, window_end;
