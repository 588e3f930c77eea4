-- NULL is less than all values.
SELECT s FROM (VALUES (3, 'c'), (1, 'a'), (2, CAST(NULL AS STRING)), (5, 'b'), (4, CAST(NULL AS STRING))) AS t (i, s) ORDER BY s, i LIMIT 3;
