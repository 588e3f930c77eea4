-- LIMIT in a query inside.
SELECT COUNT(*) AS n, SUM(i) AS total FROM (SELECT i FROM (VALUES (3, 'c'), (1, 'a'), (2, CAST(NULL AS STRING)), (5, 'b'), (4, CAST(NULL AS STRING))) AS t (i, s) ORDER BY i LIMIT 3);
