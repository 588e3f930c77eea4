-- CASE takes the first condition that holds.
SELECT a, CASE WHEN a < 2 THEN 'few' WHEN a < 4 THEN 'some' ELSE 'many' END AS b FROM (VALUES (1), (2), (3), (4)) AS t (a);
