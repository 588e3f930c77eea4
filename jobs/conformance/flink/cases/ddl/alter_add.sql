-- A column in its place.
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
ALTER TABLE t ADD (b AS a + 1 AFTER a, c AS 'c' FIRST);
SELECT * FROM t;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
