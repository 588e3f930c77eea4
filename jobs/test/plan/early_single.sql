SET 'table.exec.emit.early-fire.enabled' = 'true';
INSERT INTO windows SELECT symbol, window_start, COUNT(*) FILTER (WHERE price > 1) FROM TABLE(TUMBLE(TABLE trades, DESCRIPTOR(event_time), INTERVAL '1' MINUTE)) GROUP BY symbol, window_start, window_end;
