-- Arithmetic with NULL is NULL.
SELECT a + 1 AS b, 1 - a AS c, a * 0 AS d, a / 2 AS e, -a AS f, MOD(a, 2) AS g FROM (VALUES (CAST(NULL AS INT)), (3)) AS t (a);
