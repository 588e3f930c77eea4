-- Without the temporary view the table is seen again.
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TEMPORARY VIEW t AS SELECT 7 AS z;
DROP TEMPORARY VIEW t;
SELECT a FROM t;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
