-- An aggregate of a column that is a key sees the rows' values.
SELECT a, SUM(c) AS s, MAX(a) AS m, COUNT(a) AS n FROM (VALUES ('x', 'p', 1), ('x', 'q', 2), ('y', 'p', 4), ('y', CAST(NULL AS STRING), 8)) AS v (a, b, c) GROUP BY ROLLUP (a);
