-- SUM, AVG and COUNT of different values of a stream.
CREATE TABLE t (k STRING, a INT, b DOUBLE) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT k, SUM(DISTINCT a) AS s, AVG(DISTINCT a) AS m, COUNT(DISTINCT a) AS c, COUNT(*) AS n FROM t GROUP BY k;
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
