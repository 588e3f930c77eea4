-- Different values without GROUP BY.
CREATE TABLE t (k STRING, a INT, b DOUBLE) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT SUM(DISTINCT a) AS s, COUNT(DISTINCT k) AS c, MIN(DISTINCT a) AS l, MAX(DISTINCT a) AS h FROM t;
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
