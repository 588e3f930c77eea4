-- LISTAGG of a number.
SELECT LISTAGG(a) AS s FROM (VALUES (1)) AS v (a);
