-- ALTER takes another class and language.
CREATE FUNCTION f AS 'conformance.Missing' LANGUAGE JAVA WITH ('arguments' = 'STRING', 'result' = 'STRING');
ALTER FUNCTION f AS 'conformance.Mark' LANGUAGE SCALA;
DESCRIBE FUNCTION EXTENDED f;
