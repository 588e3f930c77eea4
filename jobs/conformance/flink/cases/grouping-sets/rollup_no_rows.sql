-- ROLLUP of no rows.
SELECT a, COUNT(*) AS s FROM (VALUES ('x', 'p', 1), ('x', 'q', 2), ('y', 'p', 4), ('y', CAST(NULL AS STRING), 8)) AS v (a, b, c) WHERE c > 100 GROUP BY ROLLUP (a);
