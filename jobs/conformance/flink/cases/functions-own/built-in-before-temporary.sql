-- And before a temporary one.
CREATE TEMPORARY FUNCTION `upper` AS 'conformance.Mark' WITH ('arguments' = 'STRING', 'result' = 'STRING');
SELECT UPPER('a'), default_catalog.default_database.`upper`('a');
