-- Windows over two tables together.
CREATE TABLE t (k STRING, v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE u (k STRING, v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${u}', 'format' = 'json');
CREATE VIEW w AS SELECT k, v, ts FROM t UNION ALL SELECT k, v, ts FROM u;
SELECT window_start, SUM(v) AS s FROM TABLE(TUMBLE(TABLE w, DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY window_start, window_end;
-- input: t
{"k": "a", "v": 1, "ts": "2026-01-01 00:00:01"}
-- batch
{"k": "a", "v": 2, "ts": "2026-01-01 00:00:12"}
-- sentinel
{"k": "z", "v": 0, "ts": "2999-01-01 00:00:00"}
-- input: u
{"k": "b", "v": 4, "ts": "2026-01-01 00:00:02"}
-- batch
{"k": "b", "v": 8, "ts": "2026-01-01 00:00:13"}
-- sentinel
{"k": "z", "v": 0, "ts": "2999-01-01 00:00:00"}
