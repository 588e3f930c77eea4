-- A key that SELECT leaves out.
CREATE TABLE t (k STRING, a INT, b DOUBLE, c DECIMAL(10, 2)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT COUNT(*) AS n FROM t GROUP BY k;
-- input: t
{"k": "x", "a": 1, "b": 1.5, "c": 1.10}
{"k": "x", "a": 1, "b": 2.5, "c": 1.10}
{"k": "y", "a": 7, "b": null, "c": null}
-- batch
{"k": "x", "a": 4, "b": 4.0, "c": 2.25}
{"k": "y", "a": null, "b": null, "c": 3.00}
{"k": null, "a": -3, "b": 0.25, "c": -1.00}
-- batch
{"k": "x", "a": 4, "b": 1.5, "c": 0.01}
{"k": null, "a": -3, "b": 0.75, "c": -1.00}
