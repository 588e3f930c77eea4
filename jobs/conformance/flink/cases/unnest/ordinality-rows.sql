-- Rows are numbered.
CREATE TABLE t (id INT, tags ARRAY<STRING>, m MAP<STRING, INT>, r ARRAY<ROW<x INT, y STRING>>, n ARRAY<INT NOT NULL> NOT NULL, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '1' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT id, a, b, o FROM t CROSS JOIN UNNEST(r) WITH ORDINALITY AS x (a, b, o);
-- input: t
{"id": 1, "tags": ["a", "b"], "m": {"k": 1, "l": null}, "r": [{"x": 1, "y": "p"}, {"x": null, "y": "q"}], "n": [1, 2], "ts": "2026-01-01 00:00:01"}
{"id": 2, "tags": [], "m": {}, "r": [], "n": [], "ts": "2026-01-01 00:00:02"}
-- batch
{"id": 3, "tags": null, "m": null, "r": null, "n": [7], "ts": "2026-01-01 00:00:03"}
{"id": 4, "tags": ["c", null, "c"], "m": {"z": 9}, "r": [{"x": 5, "y": null}], "n": [3, 3], "ts": "2026-01-01 00:00:12"}
