-- A column beside ROLLUP stands in every set.
SELECT a, b, SUM(c) AS s FROM (VALUES ('x', 'p', 1), ('x', 'q', 2), ('y', 'p', 4), ('y', CAST(NULL AS STRING), 8)) AS v (a, b, c) GROUP BY a, ROLLUP (b);
