-- GROUPING_ID numbers the sets.
SELECT a, b, GROUPING_ID(a, b) AS g, GROUPING_ID(b, a) AS h, SUM(c) AS s FROM (VALUES ('x', 'p', 1), ('x', 'q', 2), ('y', 'p', 4), ('y', CAST(NULL AS STRING), 8)) AS v (a, b, c) GROUP BY CUBE (a, b);
