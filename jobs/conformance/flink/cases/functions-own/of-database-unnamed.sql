-- A function of another database needs its name.
CREATE DATABASE d;
CREATE FUNCTION d.twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
SELECT twice(1e0);
