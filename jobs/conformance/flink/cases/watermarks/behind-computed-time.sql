-- A time that is computed, and a watermark computed from the same text.
CREATE TABLE t (v INT, s STRING, ts AS TO_TIMESTAMP(s), WATERMARK FOR ts AS TO_TIMESTAMP(s) - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT window_start, SUM(v) AS s FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY window_start, window_end;
-- input: t
{"v": 1, "s": "2026-01-01 00:00:01"}
-- batch
{"v": 2, "s": "2026-01-01 00:00:13"}
-- batch
{"v": 4, "s": "2026-01-01 00:00:02"}
-- sentinel
{"v": 0, "s": "2999-01-01 00:00:00"}
