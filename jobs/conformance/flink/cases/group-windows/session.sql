-- The old form of SESSION.
CREATE TABLE t (k STRING, v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT k, SESSION_START(ts, INTERVAL '5' SECOND) AS s, SESSION_END(ts, INTERVAL '5' SECOND) AS e, SUM(v) AS v FROM t GROUP BY SESSION(ts, INTERVAL '5' SECOND), k;
-- input: t
{"k": "a", "v": 1, "ts": "2026-01-01 00:00:00.000"}
{"k": "b", "v": 2, "ts": "2026-01-01 00:00:04.999"}
{"k": "a", "v": 4, "ts": "2026-01-01 00:00:09.999"}
-- batch
{"k": "a", "v": 8, "ts": "2026-01-01 00:00:10.000"}
{"k": "b", "v": null, "ts": "2026-01-01 00:00:12.500"}
{"k": null, "v": 16, "ts": "2026-01-01 00:00:13.000"}
-- batch
{"k": "a", "v": 4, "ts": "2026-01-01 00:00:25.000"}
{"k": "b", "v": 32, "ts": "2026-01-01 00:00:31.000"}
-- batch
{"k": "b", "v": 32, "ts": "2026-01-01 00:00:24.000"}
-- sentinel
{"k": "z", "v": 0, "ts": "2999-01-01 00:00:00.000"}
