-- Comparisons of numbers of differing types.
SELECT a = 1.0 AS b, a < 1.5 AS c, a = 1e0 AS d, a = CAST(1 AS BIGINT) AS e, CAST(a AS FLOAT) = 1.0 AS f FROM (VALUES (1), (2)) AS t (a);
