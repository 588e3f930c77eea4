-- Of TIMESTAMP: the last row of each key, by time.
CREATE TABLE t (k STRING, v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT k, v, ts FROM (SELECT k, v, ts, ROW_NUMBER() OVER (PARTITION BY k ORDER BY ts DESC) AS rn FROM t) WHERE rn = 1;
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
