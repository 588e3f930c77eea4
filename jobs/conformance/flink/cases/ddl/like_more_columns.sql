-- LIKE's columns come first.
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE u (b AS a + 1) LIKE t;
SELECT * FROM u;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
