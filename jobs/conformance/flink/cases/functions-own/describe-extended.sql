-- And of its types.
CREATE FUNCTION total AS 'conformance.Plus' WITH ('arguments' = 'INT NOT NULL, BIGINT NOT NULL', 'result' = 'BIGINT NOT NULL');
DESCRIBE FUNCTION EXTENDED total;
