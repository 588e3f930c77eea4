-- A window over a time that a function has made anew is refused.
CREATE TABLE t (id INT, k STRING, v INT, s STRING, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '1' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE VIEW lost AS SELECT id, ts + INTERVAL '1' SECOND AS ts2 FROM t;
SELECT COUNT(*) AS n FROM TABLE(TUMBLE(TABLE lost, DESCRIPTOR(ts2), INTERVAL '1' SECOND)) GROUP BY window_start, window_end;
-- input: t
{"id": 1, "k": "a", "v": 5, "s": "x", "ts": "2024-01-01 00:00:01"}
{"id": 2, "k": "b", "v": 7, "s": "xy", "ts": "2024-01-01 00:00:02"}
{"id": 3, "k": "a", "v": 5, "s": "y", "ts": "2024-01-01 00:00:03"}
{"id": 4, "k": "a", "v": null, "s": null, "ts": "2024-01-01 00:00:04"}
-- batch
{"id": 5, "k": "b", "v": 3, "s": "x", "ts": "2024-01-01 00:00:12"}
{"id": 6, "k": "a", "v": 9, "s": "z", "ts": "2024-01-01 00:00:03"}
{"id": 7, "k": null, "v": 1, "s": "x", "ts": "2024-01-01 00:00:13"}
{"id": 8, "k": null, "v": 2, "s": "", "ts": "2024-01-01 00:00:13"}
-- batch
{"id": 9, "k": "b", "v": 7, "s": "xyz", "ts": "2024-01-01 00:00:15"}
{"id": 10, "k": "b", "v": -7, "s": "x", "ts": "2024-01-01 00:00:02"}
{"id": 11, "k": "a", "v": 9, "s": "ä", "ts": "2024-01-01 00:00:16"}
