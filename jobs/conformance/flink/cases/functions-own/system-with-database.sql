-- A system function is in no database.
CREATE TEMPORARY SYSTEM FUNCTION default_database.twice AS 'conformance.Twice' WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
