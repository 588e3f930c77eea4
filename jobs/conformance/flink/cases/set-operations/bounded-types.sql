-- The types of both sides become one.
SELECT i FROM (VALUES (1), (2)) AS l (i) UNION SELECT i FROM (VALUES (CAST(2 AS BIGINT)), (3)) AS r (i);
