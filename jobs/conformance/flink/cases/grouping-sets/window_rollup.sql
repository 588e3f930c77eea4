-- ROLLUP in windows.
CREATE TABLE t (a STRING, b STRING, c INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT window_start, window_end, a, SUM(c) AS s FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY window_start, window_end, ROLLUP (a);
-- input: t
{"a": "x", "b": "p", "c": 1, "ts": "2026-01-01 00:00:01.000"}
{"a": "x", "b": "q", "c": 2, "ts": "2026-01-01 00:00:05.000"}
-- batch
{"a": "y", "b": "p", "c": 4, "ts": "2026-01-01 00:00:11.000"}
{"a": "y", "b": null, "c": 8, "ts": "2026-01-01 00:00:12.000"}
-- sentinel
{"a": "z", "b": "z", "c": 0, "ts": "2999-01-01 00:00:00.000"}
