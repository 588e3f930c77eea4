-- LIKE with a pattern of a column.
SELECT a, p, a LIKE p AS b FROM (VALUES ('abc', 'a%'), ('abc', '_b_'), ('abc', 'abd'), ('a+c', 'a+c'), ('abc', '[a]%')) AS t (a, p);
