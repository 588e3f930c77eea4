-- Without it the built-in one is there again.
CREATE TEMPORARY SYSTEM FUNCTION `upper` AS 'conformance.Mark' WITH ('arguments' = 'STRING', 'result' = 'STRING');
DROP TEMPORARY SYSTEM FUNCTION `upper`;
SELECT UPPER('a');
