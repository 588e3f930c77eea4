-- error: MDSP2302 `from` (TIMESTAMP_LTZ(3)) has no watermark
INSERT INTO counts
SELECT symbol, COUNT(*) FROM TABLE(TUMBLE(TABLE gap_records, DESCRIPTOR(`from`), INTERVAL '1' MINUTE)) GROUP BY symbol, window_start, window_end;
