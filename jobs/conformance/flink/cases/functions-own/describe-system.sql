-- A temporary system function.
CREATE TEMPORARY SYSTEM FUNCTION twice AS 'conformance.Twice' WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
DESCRIBE FUNCTION EXTENDED twice;
