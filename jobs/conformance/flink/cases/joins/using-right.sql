-- The column of a RIGHT JOIN is that of the right.
SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS a (id, x) RIGHT JOIN (VALUES (10, 1), (30, 3)) AS b (y, id) USING (id);
