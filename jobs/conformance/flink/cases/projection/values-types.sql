-- VALUES of types that differ.
SELECT * FROM (VALUES (1, 1.5, 'a'), (2147483648, 2e0, CAST('b' AS STRING))) AS t (a, b, c);
