-- Sums and averages pass over NULL; of NULLs alone they are NULL.
CREATE TABLE t (k STRING, a INT, b DOUBLE) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT k, SUM(a) AS s, AVG(a) AS m, SUM(b) AS sb, AVG(b) AS mb, COUNT(b) AS n FROM t GROUP BY k;
-- input: t
{"k": "x", "a": 1, "b": 1.5}
{"k": "x", "a": 1, "b": 2.5}
{"k": "y", "a": 7, "b": null}
-- batch
{"k": "x", "a": 4, "b": 4.0}
{"k": "y", "a": null, "b": null}
{"k": null, "a": -3, "b": 0.25}
-- batch
{"k": "x", "a": 4, "b": 1.5}
{"k": null, "a": -3, "b": 0.75}
