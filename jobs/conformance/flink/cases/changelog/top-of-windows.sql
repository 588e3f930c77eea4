-- Of windows the best two, without their number: the group and the window are a key of their own.
CREATE TABLE t (k STRING, v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT k, window_start, s FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY s DESC) AS rn FROM (
    SELECT k, window_start, window_end, SUM(v) AS s FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '10' SECOND))
    GROUP BY k, window_start, window_end)
) WHERE rn <= 2;
-- input: t
{"k": "a", "v": 1, "ts": "2026-01-01 00:00:01"}
{"k": "b", "v": 2, "ts": "2026-01-01 00:00:02"}
{"k": "c", "v": 3, "ts": "2026-01-01 00:00:03"}
-- batch
{"k": "a", "v": 5, "ts": "2026-01-01 00:00:04"}
{"k": "a", "v": 5, "ts": "2026-01-01 00:00:14"}
-- sentinel
{"k": "z", "v": 0, "ts": "2999-01-01 00:00:00"}
