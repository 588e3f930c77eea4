-- Groups of the pairs of two streams.
CREATE TABLE t (k STRING, v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE u (k STRING, w INT, us TIMESTAMP_LTZ(3), WATERMARK FOR us AS us - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${u}', 'format' = 'json');
SELECT t.k, COUNT(*) AS c, SUM(v * w) AS s, MAX(us) AS m FROM t JOIN u ON t.k = u.k GROUP BY t.k;
-- input: t
{"k": "a", "v": 1, "ts": "2026-01-01 00:01:00"}
{"k": "b", "v": 5, "ts": "2026-01-01 00:01:00"}
-- batch
{"k": "a", "v": 2, "ts": "2026-01-01 00:00:00"}
-- batch
{"k": "a", "v": 3, "ts": "2026-01-01 00:02:00"}
-- input: u
{"k": "a", "w": 10, "us": "2026-01-01 00:01:00Z"}
-- batch
{"k": "a", "w": 20, "us": "2026-01-01 00:00:01Z"}
{"k": "b", "w": 7, "us": "2026-01-01 00:00:01Z"}
-- batch
{"k": "a", "w": 30, "us": "2026-01-01 00:02:00Z"}
