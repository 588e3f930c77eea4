-- The variance of integers wraps around in their type.
SELECT VAR_POP(a) AS i, VAR_POP(CAST(a AS BIGINT)) AS b FROM (VALUES (100000), (300000), (-50000)) AS v (a);
