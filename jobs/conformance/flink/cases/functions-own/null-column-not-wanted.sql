-- Nor does a column that may be NULL.
CREATE FUNCTION total AS 'conformance.Plus' WITH ('arguments' = 'INT NOT NULL, BIGINT NOT NULL', 'result' = 'BIGINT NOT NULL');
SELECT total(a, 2) FROM (VALUES (1), (CAST(NULL AS INT))) AS t (a);
