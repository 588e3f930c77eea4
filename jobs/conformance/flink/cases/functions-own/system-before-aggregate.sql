-- Also before an aggregate.
CREATE TEMPORARY SYSTEM FUNCTION `sum` AS 'conformance.Twice' WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
SELECT SUM(1e0);
