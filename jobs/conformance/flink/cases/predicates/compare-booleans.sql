-- Booleans are ordered.
SELECT a > FALSE AS b, a = TRUE AS c FROM (VALUES (TRUE), (FALSE)) AS t (a);
