-- A DECIMAL goes where DOUBLE is declared.
CREATE FUNCTION twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
SELECT twice(3.5), twice(CAST(3.5 AS FLOAT));
