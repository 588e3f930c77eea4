-- A temporary function is not a permanent one.
CREATE TEMPORARY FUNCTION twice AS 'conformance.Twice' WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
DROP FUNCTION twice;
