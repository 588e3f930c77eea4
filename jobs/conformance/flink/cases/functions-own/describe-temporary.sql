-- A temporary function.
CREATE TEMPORARY FUNCTION twice AS 'conformance.Twice' WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
DESC FUNCTION EXTENDED twice;
