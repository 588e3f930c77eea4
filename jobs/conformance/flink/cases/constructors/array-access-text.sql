-- An element by a text.
SELECT a['x'] AS b FROM (VALUES (ARRAY[1])) AS t (a);
