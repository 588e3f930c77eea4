-- The latest event time of a window, and the window's time.
CREATE TABLE t (a INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT window_time, MAX(ts) AS latest, MIN(a) AS least
FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end, window_time;
-- input: t
{"a": 1, "ts": "2026-01-01 00:00:01.000"}
{"a": 2, "ts": "2026-01-01 00:01:09.999"}
-- sentinel
{"a": 0, "ts": "2999-01-01 00:00:00.000"}
