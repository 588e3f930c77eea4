-- A time attribute of TIMESTAMP_LTZ.
CREATE TABLE t (a INT, ms BIGINT, ts AS TO_TIMESTAMP_LTZ(ms, 3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT window_start, window_end, window_time, SUM(a) AS s, MAX(ts) AS latest
FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY window_start, window_end, window_time;
-- input: t
{"a": 1, "ms": 1767225601000}
{"a": 2, "ms": 1767225609999}
-- sentinel
{"a": 3, "ms": 32472144000000}
