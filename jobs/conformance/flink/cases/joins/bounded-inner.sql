-- A INNER join of bounded tables.
SELECT a.id, a.x, b.id AS other, b.y
FROM (VALUES (1, 'a'), (2, 'b'), (3, 'c')) AS a (id, x) INNER JOIN (VALUES (1, 10), (1, 11), (4, 40)) AS b (id, y) ON a.id = b.id;
