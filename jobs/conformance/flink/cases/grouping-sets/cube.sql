-- CUBE gives the groups by every choice of columns.
SELECT a, b, SUM(c) AS s, COUNT(*) AS n FROM (VALUES ('x', 'p', 1), ('x', 'q', 2), ('y', 'p', 4), ('y', CAST(NULL AS STRING), 8)) AS v (a, b, c) GROUP BY CUBE (a, b);
