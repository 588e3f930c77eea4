-- With IF NOT EXISTS the first one counts.
CREATE FUNCTION twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
CREATE FUNCTION IF NOT EXISTS twice AS 'conformance.Mark' WITH ('arguments' = 'STRING', 'result' = 'STRING');
SELECT twice(1e0);
