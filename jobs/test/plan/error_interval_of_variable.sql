-- error: MDSP1302 `1m` is not an interval of this unit
INSERT INTO windows
SELECT symbol, window_start, COUNT(*) AS n
FROM TABLE(TUMBLE(TABLE trades, DESCRIPTOR(event_time), INTERVAL '${SIZE:-1m}' MINUTE))
GROUP BY symbol, window_start, window_end;
