-- Names are completed by the current database.
CREATE DATABASE d;
USE d;
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
USE default_database;
SELECT a FROM d.t;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
