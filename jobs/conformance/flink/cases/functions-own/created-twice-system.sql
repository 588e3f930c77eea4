-- Also a system's.
CREATE TEMPORARY SYSTEM FUNCTION twice AS 'conformance.Twice' WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
CREATE TEMPORARY SYSTEM FUNCTION twice AS 'conformance.Twice' WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
