-- A number for a ROW is NULL when errors are ignored.
CREATE TABLE t (r ROW<x INT>, a INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json', 'json.ignore-parse-errors' = 'true');
SELECT r.x, a FROM t;
-- input: t
{"r": 5, "a": 1}
