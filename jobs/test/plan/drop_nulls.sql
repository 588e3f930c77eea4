SET 'table.exec.sink.not-null-enforcer' = 'DROP';
INSERT INTO prices SELECT symbol, event_time, bid FROM trades;
