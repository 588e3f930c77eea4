-- A function that was dropped is gone.
CREATE FUNCTION twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
DROP FUNCTION TWICE;
SELECT twice(1e0);
