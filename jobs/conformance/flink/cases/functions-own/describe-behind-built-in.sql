-- Which needs its database.
CREATE FUNCTION `upper` AS 'conformance.Mark' WITH ('arguments' = 'STRING', 'result' = 'STRING');
DESCRIBE FUNCTION default_database.`upper`;
