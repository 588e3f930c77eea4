-- A watermark of a TIMESTAMP(6).
CREATE TABLE t (a INT, ts TIMESTAMP(6), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": 1, "ts": "2026-01-01 00:00:01"}
