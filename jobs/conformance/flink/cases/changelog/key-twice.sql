-- A key that is shown twice.
CREATE TABLE t (k STRING, v INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT k AS a, k AS b, SUM(v) AS s FROM t GROUP BY k;
-- input: t
{"k": "x", "v": 1}
{"k": "y", "v": 2}
-- batch
{"k": "x", "v": 4}
{"k": null, "v": 8}
