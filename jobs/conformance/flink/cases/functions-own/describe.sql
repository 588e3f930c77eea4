-- What is known of a function.
CREATE FUNCTION twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
DESCRIBE FUNCTION twice;
