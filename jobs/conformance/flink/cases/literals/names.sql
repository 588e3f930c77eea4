-- Columns without a name are numbered.
SELECT 1, 2 AS b, 3, 'x';
