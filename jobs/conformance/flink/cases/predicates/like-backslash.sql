-- A backslash in a pattern without ESCAPE.
SELECT a, a LIKE 'a\%c' AS b FROM (VALUES ('a%c'), ('a\xc'), ('abc')) AS t (a);
