-- A sum of INT wraps around.
SELECT SUM(a) AS i, SUM(CAST(a AS BIGINT)) AS b FROM (VALUES (2147483647), (1), (5)) AS v (a);
