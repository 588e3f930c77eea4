-- ROLLUP inside of GROUPING SETS.
SELECT a, b, SUM(c) AS s FROM (VALUES ('x', 'p', 1), ('x', 'q', 2), ('y', 'p', 4), ('y', CAST(NULL AS STRING), 8)) AS v (a, b, c) GROUP BY GROUPING SETS (ROLLUP (a, b), (b));
