-- A session ends when its key had no row for the gap; a row just at the end of the gap.
CREATE TABLE t (k STRING, v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT k, COUNT(*) AS c, SUM(v) AS s, window_start, window_end, window_time
FROM TABLE(SESSION(TABLE t PARTITION BY k, DESCRIPTOR(ts), INTERVAL '5' SECOND)) GROUP BY k, window_start, window_end, window_time;
-- input: t
{"k": "a", "v": 1, "ts": "2026-01-01 00:00:01.000"}
{"k": "b", "v": 2, "ts": "2026-01-01 00:00:02.000"}
-- batch
{"k": "a", "v": 4, "ts": "2026-01-01 00:00:05.999"}
{"k": "b", "v": 8, "ts": "2026-01-01 00:00:07.000"}
-- batch
{"k": "a", "v": 16, "ts": "2026-01-01 00:00:10.000"}
{"k": "c", "v": 32, "ts": "2026-01-01 00:00:12.000"}
{"k": "c", "v": 64, "ts": "2026-01-01 00:00:30.000"}
-- sentinel
{"k": "z", "v": 0, "ts": "2999-01-01 00:00:00.000"}
