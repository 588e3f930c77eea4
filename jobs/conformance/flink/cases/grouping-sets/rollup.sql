-- ROLLUP gives the groups, the groups of the first columns, and one of all rows.
SELECT a, b, SUM(c) AS s FROM (VALUES ('x', 'p', 1), ('x', 'q', 2), ('y', 'p', 4), ('y', CAST(NULL AS STRING), 8)) AS v (a, b, c) GROUP BY ROLLUP (a, b);
