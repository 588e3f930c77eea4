-- COALESCE gives what is NOT NULL.
CREATE FUNCTION total AS 'conformance.Plus' WITH ('arguments' = 'INT NOT NULL, BIGINT NOT NULL', 'result' = 'BIGINT NOT NULL');
SELECT total(COALESCE(a, 0), 2) FROM (VALUES (1), (CAST(NULL AS INT))) AS t (a);
