-- What may be NULL does not go where NOT NULL is declared.
CREATE FUNCTION total AS 'conformance.Plus' WITH ('arguments' = 'INT NOT NULL, BIGINT NOT NULL', 'result' = 'BIGINT NOT NULL');
SELECT total(CAST(NULL AS INT), 2);
