-- LIMIT of the rows of windows.
CREATE TABLE t (k STRING, v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT window_start, SUM(v) AS s FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '10' SECOND))
GROUP BY window_start, window_end LIMIT 2;
-- input: t
{"k": "a", "v": 1, "ts": "2026-01-01 00:00:01"}
-- batch
{"k": "a", "v": 2, "ts": "2026-01-01 00:00:11"}
-- batch
{"k": "a", "v": 3, "ts": "2026-01-01 00:00:41"}
-- sentinel
{"k": "z", "v": 0, "ts": "2999-01-01 00:00:00"}
