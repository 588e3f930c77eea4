-- The time of a table that has a name; a condition; two aggregates; parts in expressions.
CREATE TABLE t (k STRING, v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT x.k, DATE_FORMAT(TUMBLE_END(x.ts, INTERVAL '10' SECOND), 'yyyy-MM-dd HH:mm:ss') AS e, MAX(v) - MIN(v) AS d, COUNT(*) AS n
FROM t AS x WHERE v IS NOT NULL GROUP BY x.k, TUMBLE(x.ts, INTERVAL '10' SECOND);
-- input: t
{"k": "a", "v": 1, "ts": "2026-01-01 00:00:00.000"}
{"k": "b", "v": 2, "ts": "2026-01-01 00:00:04.999"}
{"k": "a", "v": 4, "ts": "2026-01-01 00:00:09.999"}
-- batch
{"k": "b", "v": null, "ts": "2026-01-01 00:00:12.500"}
{"k": "a", "v": 16, "ts": "2026-01-01 00:00:13.000"}
-- batch
{"k": "a", "v": 4, "ts": "2026-01-01 00:00:25.000"}
-- sentinel
{"k": "z", "v": 0, "ts": "2999-01-01 00:00:00.000"}
