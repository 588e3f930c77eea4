-- A computed column of a field.
CREATE TABLE t (r ROW<x INT, y INT>, total AS r.x + r.y)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT total FROM t;
-- input: t
{"r": {"x": 1, "y": 2}}
