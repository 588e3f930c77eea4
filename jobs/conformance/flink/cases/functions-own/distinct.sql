-- DISTINCT is for aggregates.
CREATE FUNCTION twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
SELECT twice(DISTINCT 1e0);
