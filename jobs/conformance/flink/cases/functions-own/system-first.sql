-- A temporary system function comes before a built-in one.
CREATE TEMPORARY SYSTEM FUNCTION `upper` AS 'conformance.Mark' WITH ('arguments' = 'STRING', 'result' = 'STRING');
SELECT UPPER('a');
