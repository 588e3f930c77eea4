-- The class gets NULLs, and gives them.
CREATE FUNCTION twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
SELECT twice(CAST(NULL AS DOUBLE)), twice(NULL);
