-- A time attribute of a field.
CREATE TABLE t (r ROW<a INT, happened TIMESTAMP(3)>, ts AS r.happened, WATERMARK FOR ts AS ts)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT window_start, SUM(t.r.a) AS s FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '10' SECOND)) AS t GROUP BY window_start, window_end;
-- input: t
{"r": {"a": 1, "happened": "2026-01-01 00:00:01"}}
-- sentinel
{"r": {"a": 0, "happened": "2999-01-01 00:00:00"}}
