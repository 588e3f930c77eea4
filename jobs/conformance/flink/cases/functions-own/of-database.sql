-- A function of another database.
CREATE DATABASE d;
CREATE FUNCTION d.twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
SELECT d.twice(1e0), default_catalog.d.twice(2e0);
