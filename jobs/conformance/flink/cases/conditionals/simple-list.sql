-- CASE of a value with a list.
SELECT a, CASE a WHEN 1, 2 THEN 'few' ELSE 'more' END AS b FROM (VALUES (1), (2), (3)) AS t (a);
