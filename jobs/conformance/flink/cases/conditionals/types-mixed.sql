-- A number and a text in CASE.
SELECT CASE WHEN a = 1 THEN 1 ELSE 'x' END AS b FROM (VALUES (1), (2)) AS t (a);
