-- A view's names are completed where it was created.
CREATE DATABASE d;
USE d;
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE VIEW v AS SELECT s FROM t;
USE default_database;
SELECT * FROM d.v;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
