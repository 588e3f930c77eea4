-- GROUPING tells a NULL of the data from one of a set.
SELECT a, b, GROUPING(a) AS ga, GROUPING(b) AS gb, SUM(c) AS s FROM (VALUES ('x', 'p', 1), ('x', 'q', 2), ('y', 'p', 4), ('y', CAST(NULL AS STRING), 8)) AS v (a, b, c) GROUP BY ROLLUP (a, b);
