-- A natural right join.
SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS a (id, x) NATURAL RIGHT JOIN (VALUES (10, 1), (30, 3)) AS b (y, id);
