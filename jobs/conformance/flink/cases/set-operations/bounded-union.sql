-- UNION of rows with copies and NULLs.
SELECT i, s FROM (VALUES (1, 'a'), (2, 'b'), (2, 'b'), (3, CAST(NULL AS STRING)), (3, CAST(NULL AS STRING))) AS l (i, s) UNION SELECT i, s FROM (VALUES (2, 'b'), (3, CAST(NULL AS STRING)), (4, 'd')) AS r (i, s);
