-- Types with parts.
SET 'execution.checkpointing.interval' = '500 ms';
CREATE TABLE t (ar ARRAY<INT>, ro ROW<a INT, b ROW<c STRING, d DECIMAL(5, 2)>>, mp MAP<STRING, SMALLINT>, aa ARRAY<ARRAY<STRING>>, ra ARRAY<ROW<x INT, y STRING>>, rm ROW<m MAP<STRING, ARRAY<INT>>>) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE o (ar ARRAY<INT>, ro ROW<a INT, b ROW<c STRING, d DECIMAL(5, 2)>>, mp MAP<STRING, SMALLINT>, aa ARRAY<ARRAY<STRING>>, ra ARRAY<ROW<x INT, y STRING>>, rm ROW<m MAP<STRING, ARRAY<INT>>>) WITH ('connector' = 'filesystem', 'path' = '${o}', 'format' = 'orc');
INSERT INTO o SELECT * FROM t;
SELECT * FROM o;
-- output: o
-- input: t
{"ar": [1, null, 3], "ro": {"a": 1, "b": {"c": "x", "d": 1.25}}, "mp": {"k": 1, "n": null}, "aa": [["a"], ["b", "c"]], "ra": [{"x": 1, "y": "one"}, {"x": null, "y": "none"}], "rm": {"m": {"k": [1, 2]}}}
{"ar": [], "ro": {"a": 2, "b": {"c": null, "d": null}}, "mp": {}, "aa": [[]], "ra": [], "rm": {"m": {}}}
{}
