-- LIKE with an escape.
SELECT a, a LIKE 'a!%c' ESCAPE '!' AS b, a LIKE 'a!_c' ESCAPE '!' AS c FROM (VALUES ('abc'), ('aXc'), ('a%c'), ('a_c'), ('ABC'), ('a.c'), (''), ('a
c')) AS t (a);
