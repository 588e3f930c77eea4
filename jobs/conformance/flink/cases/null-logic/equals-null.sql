-- Equality with NULL.
SELECT a = CAST(NULL AS INT) AS b, a > CAST(NULL AS INT) AS c FROM (VALUES (1)) AS t (a);
