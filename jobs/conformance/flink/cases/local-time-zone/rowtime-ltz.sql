-- A TIMESTAMP_LTZ that is the event time.
SET 'table.local-time-zone' = 'Europe/Berlin';
CREATE TABLE t (id INT, ts TIMESTAMP(3), l TIMESTAMP_LTZ(3), WATERMARK FOR l AS l - INTERVAL '1' SECOND) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT id, l, CAST(l AS STRING) AS s, CAST(l AS TIMESTAMP(3)) AS x FROM t WHERE l IS NOT NULL;
-- input: t
{"id": 1, "ts": "2024-03-31 02:30:00", "l": "2024-03-31 00:30:00Z"}
{"id": 2, "ts": "2024-03-31 03:30:00", "l": "2024-03-31 01:30:00Z"}
-- batch
{"id": 3, "ts": "2024-10-27 02:30:00", "l": "2024-10-27 00:30:00Z"}
{"id": 4, "ts": "2024-10-27 02:45:00.123", "l": "2024-10-27 01:30:00.123Z"}
