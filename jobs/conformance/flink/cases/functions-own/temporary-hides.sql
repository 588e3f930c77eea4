-- A temporary function comes before a permanent one.
CREATE FUNCTION twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
CREATE TEMPORARY FUNCTION twice AS 'conformance.Mark' WITH ('arguments' = 'STRING', 'result' = 'STRING');
SELECT twice('a');
