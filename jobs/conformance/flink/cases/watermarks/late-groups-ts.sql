-- Of TIMESTAMP: groups by the time itself also count late rows.
CREATE TABLE t (k STRING, v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT ts, COUNT(*) AS c, SUM(v) AS s FROM t GROUP BY ts;
-- input: t
{"k": "a", "v": 1, "ts": "2026-01-01 00:00:01"}
{"k": "b", "v": 2, "ts": "2026-01-01 00:00:01"}
-- batch
{"k": "a", "v": 4, "ts": "2026-01-01 00:01:00"}
-- batch
{"k": "a", "v": 8, "ts": "2026-01-01 00:00:01"}
{"k": "c", "v": 16, "ts": "2026-01-01 00:00:02"}
-- batch
{"k": "a", "v": 32, "ts": "2026-01-01 00:02:00"}
{"k": "c", "v": 64, "ts": "2026-01-01 00:00:02"}
