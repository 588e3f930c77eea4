-- Its language is what CREATE says.
CREATE FUNCTION twice AS 'conformance.Twice' LANGUAGE SCALA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
DESCRIBE FUNCTION twice;
