-- error: MDSP2904 not yet: CUMULATE where 'table.exec.emit.early-fire.enabled'
SET 'table.exec.emit.early-fire.enabled' = 'true';
INSERT INTO windows SELECT symbol, window_start, COUNT(*) FROM TABLE(CUMULATE(TABLE trades, DESCRIPTOR(event_time), INTERVAL '10' SECOND, INTERVAL '1' MINUTE)) GROUP BY symbol, window_start, window_end;
