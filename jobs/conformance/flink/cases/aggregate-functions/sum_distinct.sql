-- SUM, AVG and COUNT of different values.
SELECT k, SUM(DISTINCT a) AS s, AVG(DISTINCT a) AS m, COUNT(DISTINCT a) AS c, SUM(a) AS total
FROM (VALUES ('x', 1), ('x', 1), ('x', 4), ('y', 3), ('y', 3)) AS v (k, a) GROUP BY k;
