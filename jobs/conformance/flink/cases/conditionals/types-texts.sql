-- The lengths of texts in CASE.
SELECT CASE WHEN a = 1 THEN 'a' ELSE 'bcd' END AS b, CASE WHEN a = 1 THEN 'ab' ELSE 'cd' END AS c, CASE WHEN a = 1 THEN 'ab' ELSE CAST('x' AS STRING) END AS d FROM (VALUES (1), (2)) AS t (a);
