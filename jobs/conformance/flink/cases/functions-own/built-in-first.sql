-- A built-in function comes before one of the catalog.
CREATE FUNCTION `upper` AS 'conformance.Mark' WITH ('arguments' = 'STRING', 'result' = 'STRING');
SELECT UPPER('a'), default_database.`upper`('a');
