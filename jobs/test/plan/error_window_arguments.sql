-- error: MDSP2304 HOP needs its argument SIZE
INSERT INTO counts
SELECT symbol, COUNT(*) FROM TABLE(HOP(TABLE trades, DESCRIPTOR(event_time), INTERVAL '15' SECOND)) GROUP BY symbol, window_start, window_end;
