-- The case of a function's name is not looked at.
CREATE FUNCTION `Twice` AS 'conformance.Twice' WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
SELECT tWiCe(1e0), default_database.TWICE(2e0);
