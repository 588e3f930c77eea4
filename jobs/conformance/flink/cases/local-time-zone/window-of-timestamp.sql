-- Windows of TIMESTAMP do not depend on the zone.
SET 'table.local-time-zone' = 'Europe/Berlin';
CREATE TABLE t (id INT, ts TIMESTAMP(3), l TIMESTAMP_LTZ(3), WATERMARK FOR ts AS ts - INTERVAL '1' SECOND) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT window_start, window_end, COUNT(*) AS n FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' HOUR)) GROUP BY window_start, window_end;
-- input: t
{"id": 1, "ts": "2024-03-31 02:30:00", "l": "2024-03-31 00:30:00Z"}
{"id": 2, "ts": "2024-03-31 03:30:00", "l": "2024-03-31 01:30:00Z"}
{"id": 5, "ts": "2024-07-01 12:00:00", "l": null}
-- batch
{"id": 3, "ts": "2024-10-27 02:30:00", "l": "2024-10-27 00:30:00Z"}
{"id": 4, "ts": "2024-10-27 02:45:00.123", "l": "2024-10-27 01:30:00.123Z"}
-- sentinel
{"id": 99, "ts": "2999-01-01 00:00:00", "l": null}
