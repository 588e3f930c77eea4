-- Arrays of a table.
CREATE TABLE t (a ARRAY<INT>, b ARRAY<STRING> NOT NULL)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT a, a[1] AS c, b[2] AS d, CARDINALITY(a) AS n, b FROM t;
-- input: t
{"a": [1, null, 3], "b": ["x", "y"]}
{"a": [], "b": []}
-- batch
{"a": null, "b": ["z"]}
