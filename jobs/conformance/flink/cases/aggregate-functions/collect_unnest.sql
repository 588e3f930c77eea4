-- The elements of a multiset, each as often as it is there.
CREATE TABLE t (k STRING, a INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE VIEW v AS SELECT k, window_start, window_end, COLLECT(a) AS a FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE)) GROUP BY k, window_start, window_end;
SELECT k, window_start, e, a FROM v CROSS JOIN UNNEST(a) AS x (e);
-- input: t
{"k": "x", "a": 1, "ts": "2024-01-01 00:00:01"}
{"k": "x", "a": 1, "ts": "2024-01-01 00:00:02"}
{"k": "x", "a": null, "ts": "2024-01-01 00:00:03"}
{"k": "y", "a": 5, "ts": "2024-01-01 00:00:03"}
-- sentinel
{"k": "x", "a": 9, "ts": "2999-01-01 00:00:00"}
