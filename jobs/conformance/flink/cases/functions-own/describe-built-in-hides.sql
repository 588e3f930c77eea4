-- It comes before one of the catalog.
CREATE FUNCTION `upper` AS 'conformance.Mark' WITH ('arguments' = 'STRING', 'result' = 'STRING');
DESCRIBE FUNCTION `upper`;
