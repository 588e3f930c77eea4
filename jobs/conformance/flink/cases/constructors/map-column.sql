-- Maps of a table.
CREATE TABLE t (m MAP<STRING, INT>)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT m, m['a'] AS a, CARDINALITY(m) AS n FROM t;
-- input: t
{"m": {"a": 1, "b": null}}
{"m": {}}
{"m": null}
