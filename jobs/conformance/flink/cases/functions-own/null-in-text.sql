-- A NULL is a value like another one to the class.
CREATE FUNCTION mark AS 'conformance.Mark' WITH ('arguments' = 'STRING', 'result' = 'STRING');
SELECT mark(CAST(NULL AS STRING)), mark('a');
