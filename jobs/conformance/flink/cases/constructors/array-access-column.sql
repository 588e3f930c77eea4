-- An element by a column.
SELECT i, a[i] AS b FROM (VALUES (ARRAY[10, 20], 1), (ARRAY[10, 20], 2)) AS t (a, i);
