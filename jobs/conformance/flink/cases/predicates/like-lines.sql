-- In LIKE `_` is any character but the end of a line.
SELECT a, a LIKE '%b%' AS b, a LIKE '%b' AS c, a LIKE 'a%b' AS d, a LIKE '_%b' AS e, a LIKE 'a_b' AS f, a LIKE '%_b' AS g FROM (VALUES ('a
b'), ('ab'), ('axb'), ('a
'), ('axb
')) AS t (a);
