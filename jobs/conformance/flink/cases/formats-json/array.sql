-- Elements of an ARRAY.
CREATE TABLE t (a ARRAY<INT>) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT a[1] AS x, a[2] AS y, a[3] AS z, CARDINALITY(a) AS n FROM t;
-- input: t
{"a": [1, "2", null]}
{"a": []}
{"a": null}
