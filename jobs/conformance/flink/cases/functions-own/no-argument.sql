-- A function without arguments.
CREATE FUNCTION seven AS 'conformance.Seven' WITH ('arguments' = '', 'result' = 'INT NOT NULL');
SELECT seven() + 1;
