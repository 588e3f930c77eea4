-- COLLECT of different values, and with a FILTER.
CREATE TABLE t (k STRING, a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT k, COLLECT(DISTINCT a) AS a, COLLECT(s) FILTER (WHERE a = 1) AS s FROM t GROUP BY k;
-- input: t
{"k": "x", "a": 1, "s": "p"}
{"k": "x", "a": 1, "s": "q\"r"}
{"k": "y", "a": 7, "s": null}
-- batch
{"k": "x", "a": null, "s": "p"}
{"k": "y", "a": null, "s": null}
