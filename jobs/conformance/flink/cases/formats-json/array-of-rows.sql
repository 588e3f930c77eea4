-- Rows inside an ARRAY.
CREATE TABLE t (a ARRAY<ROW<x INT, t TIMESTAMP(3)>>) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT a[1].x AS x, a[1].t AS t, a[2].x AS y FROM t;
-- input: t
{"a": [{"x": 1, "t": "2024-01-31 10:20:30.5"}, {"x": "2"}]}
