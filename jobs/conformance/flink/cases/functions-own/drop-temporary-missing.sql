-- A permanent function is not a temporary one.
CREATE FUNCTION twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
DROP TEMPORARY FUNCTION twice;
