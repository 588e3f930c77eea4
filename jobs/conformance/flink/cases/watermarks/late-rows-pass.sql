-- Late rows pass a projection.
CREATE TABLE t (a INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT a, ts FROM t WHERE a < 9;
-- input: t
{"a": 1, "ts": "2026-01-01 00:01:00"}
-- batch
{"a": 2, "ts": "2026-01-01 00:00:00"}
{"a": 9, "ts": "2026-01-01 00:00:00"}
