-- GREATEST and LEAST are NULL where one value is.
SELECT GREATEST(a, 2) AS b, LEAST(a, 2) AS c, GREATEST(a, CAST(NULL AS INT)) AS d FROM (VALUES (1), (3)) AS t (a);
