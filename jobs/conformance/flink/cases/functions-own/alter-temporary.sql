-- Temporary functions are not altered.
CREATE TEMPORARY FUNCTION twice AS 'conformance.Twice' WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
ALTER TEMPORARY FUNCTION twice AS 'conformance.Mark';
