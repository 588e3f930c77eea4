-- Without it the permanent one is there again.
CREATE FUNCTION twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
CREATE TEMPORARY FUNCTION twice AS 'conformance.Mark' WITH ('arguments' = 'STRING', 'result' = 'STRING');
DROP TEMPORARY FUNCTION twice;
SELECT twice(1e0);
