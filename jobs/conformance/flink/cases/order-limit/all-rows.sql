-- LIMIT above the number of rows.
SELECT i FROM (VALUES (3, 'c'), (1, 'a'), (2, CAST(NULL AS STRING)), (5, 'b'), (4, CAST(NULL AS STRING))) AS t (i, s) LIMIT 100;
