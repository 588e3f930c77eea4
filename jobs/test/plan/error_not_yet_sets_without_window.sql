-- error: MDSP2905 not yet: a set of keys without the window
INSERT INTO counts
SELECT symbol, COUNT(*)
FROM TABLE(TUMBLE(TABLE trades, DESCRIPTOR(event_time), INTERVAL '1' MINUTE))
GROUP BY ROLLUP (symbol, window_start, window_end);
