-- COUNT(DISTINCT) of sets.
SELECT a, COUNT(DISTINCT b) AS n FROM (VALUES ('x', 'p', 1), ('x', 'q', 2), ('y', 'p', 4), ('y', CAST(NULL AS STRING), 8)) AS v (a, b, c) GROUP BY CUBE (a);
