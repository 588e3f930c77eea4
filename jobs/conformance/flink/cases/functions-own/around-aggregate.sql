-- A function of an aggregate.
CREATE FUNCTION twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
SELECT twice(SUM(a)) FROM (VALUES (1e0), (2e0)) AS t (a);
