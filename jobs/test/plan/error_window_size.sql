-- error: MDSP2305 A window's size is a multiple of its slide
INSERT INTO counts
SELECT symbol, COUNT(*) FROM TABLE(HOP(TABLE trades, DESCRIPTOR(event_time), INTERVAL '15' SECOND, INTERVAL '5' SECOND)) GROUP BY symbol, window_start, window_end;
