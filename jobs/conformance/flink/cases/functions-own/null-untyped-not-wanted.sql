-- Nor does NULL itself.
CREATE FUNCTION total AS 'conformance.Plus' WITH ('arguments' = 'INT NOT NULL, BIGINT NOT NULL', 'result' = 'BIGINT NOT NULL');
SELECT total(1, NULL);
