-- A name in backticks can have a dot.
CREATE FUNCTION `a.b` AS 'conformance.Twice' WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
SELECT `a.b`(1e0);
