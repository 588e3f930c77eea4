-- The time of a window is an event time again.
CREATE TABLE t (k STRING, v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT TUMBLE_START(r, INTERVAL '20' SECOND) AS s, SUM(n) AS n FROM (
  SELECT TUMBLE_ROWTIME(ts, INTERVAL '10' SECOND) AS r, k, COUNT(*) AS n FROM t GROUP BY k, TUMBLE(ts, INTERVAL '10' SECOND)
) GROUP BY TUMBLE(r, INTERVAL '20' SECOND);
-- input: t
{"k": "a", "v": 1, "ts": "2026-01-01 00:00:00.000"}
{"k": "b", "v": 2, "ts": "2026-01-01 00:00:14.999"}
-- sentinel
{"k": "z", "v": 0, "ts": "2999-01-01 00:00:00.000"}
