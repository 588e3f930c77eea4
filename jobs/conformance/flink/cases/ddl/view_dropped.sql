-- A dropped name is free.
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE VIEW v AS SELECT a FROM t;
DROP VIEW v;
CREATE VIEW v AS SELECT s FROM t;
SELECT * FROM v;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
