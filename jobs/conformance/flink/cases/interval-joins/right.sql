-- The same of the other side.
CREATE TABLE t (id INT, v STRING, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE u (id INT, w STRING, us TIMESTAMP(3), WATERMARK FOR us AS us - INTERVAL '2' SECOND) WITH ('connector' = 'filesystem', 'path' = '${u}', 'format' = 'json');
SELECT v, w FROM t RIGHT JOIN u ON t.id = u.id AND us BETWEEN ts AND ts + INTERVAL '10' SECOND;
-- input: t
{"id": 1, "v": "a", "ts": "2026-01-01 00:00:00.000"}
{"id": 2, "v": "b", "ts": "2026-01-01 00:00:05.000"}
-- batch
{"id": 1, "v": "c", "ts": "2026-01-01 00:00:20.000"}
{"id": null, "v": "d", "ts": "2026-01-01 00:00:21.000"}
-- batch
{"id": 3, "v": "e", "ts": "2026-01-01 00:01:00.000"}
{"id": 1, "v": "f", "ts": "2026-01-01 00:01:01.000"}
-- sentinel
{"id": 9, "v": "z", "ts": "2999-01-01 00:00:00.000"}
-- input: u
{"id": 1, "w": "A", "us": "2026-01-01 00:00:03.000"}
{"id": 4, "w": "B", "us": "2026-01-01 00:00:06.000"}
-- batch
{"id": 1, "w": "C", "us": "2026-01-01 00:00:25.000"}
{"id": 2, "w": "D", "us": "2026-01-01 00:00:26.000"}
-- batch
{"id": 3, "w": "E", "us": "2026-01-01 00:01:10.000"}
{"id": 1, "w": "F", "us": "2026-01-01 00:01:11.001"}
{"id": null, "w": "G", "us": "2026-01-01 00:01:01.000"}
-- sentinel
{"id": 9, "w": "z", "us": "2999-01-01 00:00:00.000"}
