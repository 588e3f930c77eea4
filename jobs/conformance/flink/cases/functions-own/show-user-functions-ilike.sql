-- ILIKE does not.
CREATE FUNCTION twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
CREATE FUNCTION thrice AS 'conformance.Twice' WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
SHOW USER FUNCTIONS NOT ILIKE 'TW%';
