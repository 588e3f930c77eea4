-- Windows over the rows that a query keeps.
CREATE TABLE t (k STRING, v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
  WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT k, window_start, SUM(v) AS s FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '10' SECOND))
WHERE k IN (SELECT x FROM (VALUES ('a'), ('c')) AS q (x)) GROUP BY k, window_start, window_end;
-- input: t
{"k": "a", "v": 1, "ts": "2026-01-01 00:00:01"}
{"k": "b", "v": 2, "ts": "2026-01-01 00:00:02"}
-- batch
{"k": "a", "v": 3, "ts": "2026-01-01 00:00:05"}
{"k": "c", "v": 4, "ts": "2026-01-01 00:00:15"}
-- sentinel
{"k": "a", "v": 0, "ts": "2999-01-01 00:00:00"}
