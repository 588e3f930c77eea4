-- A key inside of an expression.
SELECT COALESCE(a, 'all') AS a, SUM(c) AS s FROM (VALUES ('x', 'p', 1), ('x', 'q', 2), ('y', 'p', 4), ('y', CAST(NULL AS STRING), 8)) AS v (a, b, c) GROUP BY ROLLUP (a);
