-- error: MDSP2232 The types of the function are not known: WITH lacks 'arguments' and 'result'
CREATE FUNCTION f AS 'com.acme.F' LANGUAGE JAVA;
CREATE FUNCTION g AS 'com.acme.G' WITH ('arguments' = 'INT');
-- That one of them is called is no second error.
INSERT INTO symbols SELECT f(symbol) FROM trades;
