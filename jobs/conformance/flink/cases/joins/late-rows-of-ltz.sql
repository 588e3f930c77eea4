-- A join without bounds of time also pairs rows that are late.
CREATE TABLE t (k STRING, v INT, ts TIMESTAMP_LTZ(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE u (k STRING, w INT, us TIMESTAMP_LTZ(3), WATERMARK FOR us AS us - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${u}', 'format' = 'json');
SELECT t.k, v, w, ts, us FROM t JOIN u ON t.k = u.k;
-- input: t
{"k": "a", "v": 1, "ts": "2026-01-01 00:01:00Z"}
-- batch
{"k": "a", "v": 2, "ts": "2026-01-01 00:00:00Z"}
-- batch
{"k": "a", "v": 3, "ts": "2026-01-01 00:02:00Z"}
-- input: u
{"k": "a", "w": 10, "us": "2026-01-01 00:01:00Z"}
-- batch
{"k": "a", "w": 20, "us": "2026-01-01 00:00:01Z"}
-- batch
{"k": "a", "w": 30, "us": "2026-01-01 00:02:00Z"}
