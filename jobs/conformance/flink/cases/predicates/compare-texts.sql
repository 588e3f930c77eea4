-- Texts are compared by their signs.
SELECT a, b, a = b AS c, a < b AS d FROM (VALUES ('a', 'b'), ('B', 'a'), ('a', 'a '), ('ab', 'a'), ('', 'a'), ('z', 'ä')) AS t (a, b);
