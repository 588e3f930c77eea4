-- MIN and MAX of dates, times of day are left out, timestamps and BOOLEANs.
SELECT MIN(d) AS ld, MAX(d) AS hd, MIN(ts) AS lt, MAX(ts) AS ht, MAX(c) AS hc FROM (VALUES (DATE '2026-01-02', TIMESTAMP '2026-01-02 03:04:05.678', 1.25), (DATE '2025-12-31', TIMESTAMP '2026-01-01 00:00:00.000', 1.75)) AS v (d, ts, c);
