-- A computed column means the functions of the database where its table was made.
CREATE DATABASE d;
USE d;
CREATE FUNCTION twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
CREATE TABLE t (a DOUBLE, b AS twice(a)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
USE default_database;
SELECT a, b, d.twice(b) AS c FROM d.t;
-- input: t
{"a": 1.5}
{"a": null}
-- batch
{"a": -2}
