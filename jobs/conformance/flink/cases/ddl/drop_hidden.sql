-- A table that a temporary one hides cannot be dropped.
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TEMPORARY TABLE t (b INT) WITH ('connector' = 'datagen');
DROP TABLE t;
SELECT a FROM t;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
