-- Days of the zone are grouped by.
SET 'table.local-time-zone' = 'Europe/Berlin';
CREATE TABLE t (id INT, ts TIMESTAMP(3), l TIMESTAMP_LTZ(3)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT CAST(l AS DATE) AS d, COUNT(*) AS n FROM t GROUP BY CAST(l AS DATE);
-- input: t
{"id": 1, "ts": "2024-03-31 02:30:00", "l": "2024-03-31 00:30:00Z"}
{"id": 2, "ts": "2024-03-31 03:30:00", "l": "2024-03-31 01:30:00Z"}
-- batch
{"id": 3, "ts": "2024-10-27 02:30:00", "l": "2024-10-27 00:30:00Z"}
{"id": 4, "ts": "2024-10-27 02:45:00.123", "l": "2024-10-27 01:30:00.123Z"}
{"id": 5, "ts": "2024-07-01 12:00:00", "l": null}
