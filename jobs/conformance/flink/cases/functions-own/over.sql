-- OVER is for aggregates.
CREATE FUNCTION twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
SELECT twice(a) OVER () FROM (VALUES (1e0)) AS t (a);
