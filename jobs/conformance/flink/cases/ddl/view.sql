-- A view with names of its own.
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE VIEW v (x, y) AS SELECT a, s FROM t;
SELECT y, x FROM v;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
