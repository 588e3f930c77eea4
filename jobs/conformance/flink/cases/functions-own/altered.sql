-- ALTER puts another class in its place.
CREATE FUNCTION f AS 'conformance.Missing' WITH ('arguments' = 'STRING', 'result' = 'STRING');
ALTER FUNCTION f AS 'conformance.Mark' LANGUAGE JAVA;
SELECT f('a');
