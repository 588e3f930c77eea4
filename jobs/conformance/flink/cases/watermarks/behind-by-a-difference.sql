-- A watermark of two intervals.
CREATE TABLE t (k STRING, v INT, c TIMESTAMP(3), d AS c - INTERVAL '10' SECOND, WATERMARK FOR c AS c - INTERVAL '1' MINUTE + INTERVAL '30' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT window_start, SUM(v) AS s FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(c), INTERVAL '10' SECOND)) GROUP BY window_start, window_end;
-- input: t
{"k": "a", "v": 1, "c": "2026-01-01 00:00:01"}
-- batch
{"k": "a", "v": 2, "c": "2026-01-01 00:00:13"}
-- batch
{"k": "a", "v": 4, "c": "2026-01-01 00:00:02"}
-- batch
{"k": "a", "v": 8, "c": "2026-01-01 00:00:22"}
-- batch
{"k": "a", "v": 16, "c": "2026-01-01 00:00:03"}
-- batch
{"k": "a", "v": 32, "c": "2026-01-01 00:00:45"}
-- batch
{"k": "a", "v": 64, "c": "2026-01-01 00:00:04"}
-- sentinel
{"k": "z", "v": 0, "c": "2999-12-01 00:00:00"}
