-- A time attribute that is computed from a text.
CREATE TABLE t (a INT, s STRING, ts AS TO_TIMESTAMP(s), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT window_start, SUM(a) AS s FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY window_start, window_end;
-- input: t
{"a": 1, "s": "2026-01-01 00:00:01"}
{"a": 2, "s": "2026-01-01 00:00:11"}
-- sentinel
{"a": 0, "s": "2999-01-01 00:00:00"}
