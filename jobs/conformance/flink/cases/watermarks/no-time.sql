-- A watermark that is no time.
CREATE TABLE t (v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS v)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT v FROM t;
-- input: t
{"v": 1, "ts": "2026-01-01 00:00:01"}
