-- A temporary system function comes before one of the catalog, where no database is named.
CREATE FUNCTION twice AS 'conformance.Twice' LANGUAGE JAVA WITH ('arguments' = 'DOUBLE', 'result' = 'DOUBLE');
CREATE TEMPORARY SYSTEM FUNCTION twice AS 'conformance.Mark' WITH ('arguments' = 'STRING', 'result' = 'STRING');
SELECT twice('a'), default_database.twice(1e0);
