-- Rows whose event times are within an hour of each other.
CREATE TABLE t (id INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE u (id INT, us TIMESTAMP(3), WATERMARK FOR us AS us - INTERVAL '2' SECOND) WITH ('connector' = 'filesystem', 'path' = '${u}', 'format' = 'json');
SELECT t.id, ts, CAST(us AS STRING) AS us FROM t JOIN u ON t.id = u.id AND us BETWEEN ts - INTERVAL '10' SECOND AND ts + INTERVAL '1' HOUR;
-- input: t
{"id": 1, "ts": "2026-01-01 00:00:00.000"}
-- batch
{"id": 1, "ts": "2026-01-01 00:30:00.000"}
{"id": 2, "ts": "2026-01-01 00:31:00.000"}
-- input: u
{"id": 1, "us": "2026-01-01 00:00:30.000"}
-- batch
{"id": 2, "us": "2026-01-01 00:30:51.000"}
{"id": 2, "us": "2026-01-01 00:30:49.000"}
{"id": 1, "us": "2026-01-01 01:30:00.000"}
