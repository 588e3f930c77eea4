-- A row that the condition of a view drops moves the watermark.
CREATE TABLE t (k STRING, v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE VIEW w AS SELECT v, ts FROM t WHERE v > 1;
SELECT window_start, SUM(v) AS s FROM TABLE(TUMBLE(TABLE w, DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY window_start, window_end;
-- input: t
{"k": "a", "v": 3, "ts": "2026-01-01 00:00:01"}
-- batch
{"k": "b", "v": 1, "ts": "2026-01-01 00:00:20"}
-- batch
{"k": "a", "v": 4, "ts": "2026-01-01 00:00:05"}
{"k": "a", "v": 8, "ts": "2026-01-01 00:00:25"}
-- sentinel
{"k": "a", "v": 0, "ts": "2999-01-01 00:00:00"}
