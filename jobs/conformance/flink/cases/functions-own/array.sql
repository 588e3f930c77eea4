-- An array, of elements that are cast.
CREATE FUNCTION size AS 'conformance.Size' WITH ('arguments' = 'ARRAY<INT>', 'result' = 'INT');
SELECT size(ARRAY[1, CAST(NULL AS INT)]), size(ARRAY[CAST(1 AS SMALLINT)]), size(ARRAY[1, 2, 3]);
