-- CASE of a value.
SELECT a, CASE a WHEN 1 THEN 'one' WHEN 2 THEN 'two' ELSE 'more' END AS b FROM (VALUES (1), (2), (3)) AS t (a);
