-- Aggregates of no rows: COUNT is 0, others are NULL.
SELECT COUNT(*) AS n, COUNT(a) AS c, SUM(a) AS s, AVG(a) AS m, MIN(a) AS l, STDDEV_POP(CAST(a AS DOUBLE)) AS d FROM (VALUES (1), (2)) AS v (a) WHERE a > 5;
