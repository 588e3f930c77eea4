-- A view means the functions of the database where it was made.
CREATE DATABASE d;
USE d;
CREATE FUNCTION twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
CREATE VIEW v AS SELECT twice(1e0) AS x;
USE default_database;
SELECT * FROM d.v;
