-- The column of a FULL JOIN is whichever is there.
SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS a (id, x) FULL JOIN (VALUES (10, 1), (30, 3)) AS b (y, id) USING (id);
