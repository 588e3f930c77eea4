-- DROP FUNCTION drops the permanent one behind a temporary one.
CREATE FUNCTION twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
CREATE TEMPORARY FUNCTION twice AS 'conformance.Mark' WITH ('arguments' = 'STRING', 'result' = 'STRING');
DROP FUNCTION twice;
DROP TEMPORARY FUNCTION twice;
SHOW USER FUNCTIONS;
