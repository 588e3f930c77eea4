-- LIKE by patterns of a column.
SELECT a, p, a LIKE p AS b FROM (VALUES ('a
b', 'a_b'), ('a
b', 'a%b'), ('a
b', 'a%'), ('axb
', 'a_b'), ('😀', '_'), ('a$b', 'a$b')) AS t (a, p);
