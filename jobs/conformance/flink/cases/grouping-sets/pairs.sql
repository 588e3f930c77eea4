-- ROLLUP of pairs of columns.
SELECT a, b, c, COUNT(*) AS n FROM (VALUES ('x', 'p', 1), ('x', 'q', 2), ('y', 'p', 4), ('y', CAST(NULL AS STRING), 8)) AS v (a, b, c) GROUP BY ROLLUP ((a, b), c);
