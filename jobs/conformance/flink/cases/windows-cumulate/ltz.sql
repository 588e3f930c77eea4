-- Of a TIMESTAMP_LTZ.
CREATE TABLE t (k STRING, v INT, ts TIMESTAMP_LTZ(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json', 'json.timestamp-format.standard' = 'ISO-8601');
SELECT window_start, window_end, window_time, COUNT(*) AS n FROM TABLE(CUMULATE(TABLE t, DESCRIPTOR(ts), INTERVAL '5' SECOND, INTERVAL '10' SECOND)) GROUP BY window_start, window_end, window_time;
-- input: t
{"k": "a", "v": 1, "ts": "2026-01-01T00:00:00.000Z"}
{"k": "b", "v": 2, "ts": "2026-01-01T00:00:04.999Z"}
{"k": "a", "v": 4, "ts": "2026-01-01T00:00:09.999Z"}
-- batch
{"k": "a", "v": 8, "ts": "2026-01-01T00:00:10.000Z"}
{"k": "b", "v": null, "ts": "2026-01-01T00:00:12.500Z"}
{"k": null, "v": 16, "ts": "2026-01-01T00:00:13.000Z"}
-- batch
{"k": "a", "v": 4, "ts": "2026-01-01T00:00:25.000Z"}
{"k": "b", "v": 32, "ts": "2026-01-01T00:00:31.000Z"}
-- batch
{"k": "b", "v": 32, "ts": "2026-01-01T00:00:24.000Z"}
-- sentinel
{"k": "z", "v": 0, "ts": "2999-01-01T00:00:00.000Z"}
