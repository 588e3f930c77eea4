-- LIKE takes names of several parts.
CREATE DATABASE d;
USE d;
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
USE default_database;
CREATE TABLE u LIKE d.t;
SELECT s FROM u;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
