-- LIKE with % and _.
SELECT a, a LIKE 'a%' AS b, a LIKE 'a_c' AS c, a LIKE '%' AS d, a LIKE '' AS e, a LIKE 'a.c' AS f, a NOT LIKE '%c' AS g FROM (VALUES ('abc'), ('aXc'), ('a%c'), ('a_c'), ('ABC'), ('a.c'), (''), ('a
c')) AS t (a);
