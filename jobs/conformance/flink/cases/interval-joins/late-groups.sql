-- Groups of the pairs of an interval join by its time, which comes in any order.
CREATE TABLE t (k STRING, v INT, ts TIMESTAMP_LTZ(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE u (k STRING, w INT, us TIMESTAMP_LTZ(3), WATERMARK FOR us AS us - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${u}', 'format' = 'json');
SELECT ts, COUNT(*) AS c FROM t JOIN u ON t.k = u.k AND ts BETWEEN us - INTERVAL '30' SECOND AND us + INTERVAL '30' SECOND GROUP BY ts;
-- input: t
{"k": "a", "v": 1, "ts": "2026-01-01 00:01:00Z"}
-- batch
{"k": "a", "v": 2, "ts": "2026-01-01 00:01:10Z"}
-- batch
{"k": "a", "v": 3, "ts": "2026-01-01 00:01:20Z"}
-- input: u
{"k": "a", "w": 10, "us": "2026-01-01 00:01:00Z"}
-- batch
{"k": "a", "w": 20, "us": "2026-01-01 00:01:11Z"}
-- batch
{"k": "a", "w": 30, "us": "2026-01-01 00:01:22Z"}
