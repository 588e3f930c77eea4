-- Fields of a row by name.
CREATE TABLE t (r ROW<a INT, b ROW<c STRING, d BIGINT>>)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT r.a AS a, t.r.b.c AS c, t.r.b.d + 1 AS d, r FROM t;
-- input: t
{"r": {"a": 1, "b": {"c": "x", "d": 5}}}
{"r": {"a": 2, "b": null}}
{"r": null}
