-- GROUPING of a column that is no key is refused.
SELECT a, GROUPING(c) AS g FROM (VALUES ('x', 'p', 1), ('x', 'q', 2), ('y', 'p', 4), ('y', CAST(NULL AS STRING), 8)) AS v (a, b, c) GROUP BY ROLLUP (a);
