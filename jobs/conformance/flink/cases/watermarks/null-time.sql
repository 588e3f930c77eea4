-- A row without a time passes where no window is.
CREATE TABLE t (a INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT a, ts FROM t;
-- input: t
{"a": 1, "ts": "2026-01-01 00:00:01"}
{"a": 2}
