-- By an expression.
SELECT i FROM (VALUES (3, 'c'), (1, 'a'), (2, CAST(NULL AS STRING)), (5, 'b'), (4, CAST(NULL AS STRING))) AS t (i, s) ORDER BY i * -1 LIMIT 2;
