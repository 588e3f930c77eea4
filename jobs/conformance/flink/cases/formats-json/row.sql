-- Fields of a ROW, and a ROW that is NULL.
CREATE TABLE t (r ROW<x INT, y ROW<z STRING>>) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT r.x, r.y.z AS z FROM t;
-- input: t
{"r": {"x": 1, "y": {"z": "a"}}}
{"r": {"x": "2"}}
{"r": null}
