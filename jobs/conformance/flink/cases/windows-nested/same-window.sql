-- An aggregate over an aggregate of the same window.
CREATE TABLE t (k STRING, v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT window_start, window_end, MAX(c) AS most, COUNT(*) AS n
FROM (SELECT k, COUNT(*) AS c, window_start, window_end FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY k, window_start, window_end)
GROUP BY window_start, window_end;
-- input: t
{"k": "a", "v": 1, "ts": "2026-01-01 00:00:01.000"}
{"k": "a", "v": 2, "ts": "2026-01-01 00:00:02.000"}
{"k": "b", "v": 4, "ts": "2026-01-01 00:00:09.000"}
-- batch
{"k": "b", "v": 8, "ts": "2026-01-01 00:00:11.000"}
{"k": "c", "v": 16, "ts": "2026-01-01 00:00:21.000"}
-- sentinel
{"k": "z", "v": 0, "ts": "2999-01-01 00:00:00.000"}
