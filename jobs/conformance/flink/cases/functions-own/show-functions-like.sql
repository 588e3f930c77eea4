-- Built-in functions, and one's own.
CREATE FUNCTION twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
SHOW FUNCTIONS LIKE 'twi%';
