-- A field of a value of a map.
CREATE TABLE t (m MAP<STRING, ROW<x INT>>)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT m['k'].x AS x FROM t;
-- input: t
{"m": {"k": {"x": 1}}}
{"m": {}}
