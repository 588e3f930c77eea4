-- Comparisons of integers.
SELECT a, b, a = b AS c, a <> b AS d, a < b AS e, a <= b AS f, a > b AS g, a >= b AS h FROM (VALUES (1, 2), (2, 2), (3, 2)) AS t (a, b);
