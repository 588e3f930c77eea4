-- A NULL without a type in a branch of UNION ALL.
SELECT 1 AS a UNION ALL SELECT NULL;
