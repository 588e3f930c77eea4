-- The watermark of a table stays that of a view.
CREATE TABLE t (a INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE VIEW w AS SELECT a * 10 AS b, ts AS happened FROM t WHERE a > 1;
SELECT window_end, SUM(b) AS s FROM TABLE(TUMBLE(TABLE w, DESCRIPTOR(happened), INTERVAL '10' SECOND)) GROUP BY window_start, window_end;
-- input: t
{"a": 1, "ts": "2026-01-01 00:00:01"}
{"a": 2, "ts": "2026-01-01 00:00:02"}
-- batch
{"a": 3, "ts": "2026-01-01 00:00:03"}
-- sentinel
{"a": 4, "ts": "2999-01-01 00:00:00"}
