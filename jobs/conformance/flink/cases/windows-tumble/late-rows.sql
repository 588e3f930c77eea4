-- A row behind the watermark is dropped when its window is closed.
CREATE TABLE t (a INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT window_start, window_end, SUM(a) AS s, COUNT(*) AS c
FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY window_start, window_end;
-- input: t
{"a": 1, "ts": "2026-01-01 00:00:01.000"}
{"a": 2, "ts": "2026-01-01 00:00:09.999"}
-- batch
{"a": 4, "ts": "2026-01-01 00:00:20.000"}
-- batch
{"a": 8, "ts": "2026-01-01 00:00:05.000"}
{"a": 16, "ts": "2026-01-01 00:00:19.000"}
-- sentinel
{"a": 0, "ts": "2999-01-01 00:00:00.000"}
