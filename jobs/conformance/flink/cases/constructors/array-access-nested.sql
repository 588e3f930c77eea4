-- An element of an element.
SELECT a[2][1] AS b FROM (VALUES (ARRAY[ARRAY[1], ARRAY[2, 3]])) AS t (a);
