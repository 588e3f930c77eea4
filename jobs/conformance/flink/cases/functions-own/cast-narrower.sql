-- A BIGINT does not go where INT is declared.
CREATE FUNCTION total AS 'conformance.Plus' WITH ('arguments' = 'INT NOT NULL, BIGINT NOT NULL', 'result' = 'BIGINT NOT NULL');
SELECT total(CAST(1 AS BIGINT), 2);
