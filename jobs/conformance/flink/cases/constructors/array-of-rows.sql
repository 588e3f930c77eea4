-- A field of an element.
CREATE TABLE t (a ARRAY<ROW<x INT, y STRING>>)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT a[1].x AS x, a[2].y AS y FROM t;
-- input: t
{"a": [{"x": 1, "y": "p"}, {"x": 2, "y": "q"}]}
{"a": []}
