-- Permanent, temporary and system functions, in small letters.
CREATE FUNCTION twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
CREATE TEMPORARY FUNCTION Abc AS 'conformance.Twice' WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
CREATE TEMPORARY SYSTEM FUNCTION Sys AS 'conformance.Twice' WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
SHOW USER FUNCTIONS;
