-- A database with a function is not empty.
CREATE DATABASE d;
CREATE FUNCTION d.twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
DROP DATABASE d;
