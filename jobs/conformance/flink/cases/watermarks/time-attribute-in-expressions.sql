-- A time attribute of TIMESTAMP keeps its type in expressions and in the result.
CREATE TABLE t (a INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT a, ts, EXTRACT(MINUTE FROM ts) AS m, CAST(ts AS STRING) AS s, ts > TIMESTAMP '2026-01-01 00:00:01' AS later FROM t;
-- input: t
{"a": 1, "ts": "2026-01-01 00:00:01.000"}
{"a": 2, "ts": "2026-01-01 00:05:09.999"}
