-- Of another database, and the system's.
CREATE DATABASE d;
CREATE FUNCTION twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
CREATE FUNCTION d.other AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
CREATE TEMPORARY SYSTEM FUNCTION sys AS 'conformance.Twice' WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
SHOW USER FUNCTIONS FROM d;
