-- Element 0 by a literal.
SELECT a[0] AS b FROM (VALUES (ARRAY[10, 20])) AS t (a);
