-- By the number of a column.
SELECT s, i FROM (VALUES (3, 'c'), (1, 'a'), (2, CAST(NULL AS STRING)), (5, 'b'), (4, CAST(NULL AS STRING))) AS t (i, s) ORDER BY 2 LIMIT 2;
