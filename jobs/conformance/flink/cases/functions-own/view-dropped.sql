-- A view has lost its function.
CREATE FUNCTION twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
CREATE VIEW v AS SELECT twice(1e0) AS x;
DROP FUNCTION twice;
SELECT * FROM v;
