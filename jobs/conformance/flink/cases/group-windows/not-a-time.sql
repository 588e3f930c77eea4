-- A window needs an event time.
CREATE TABLE t (k STRING, v INT, ts TIMESTAMP(3)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT COUNT(*) AS n FROM t GROUP BY TUMBLE(ts, INTERVAL '10' SECOND);
-- input: t
{"k": "a", "v": 1, "ts": "2026-01-01 00:00:00.000"}
