-- Three tables with one column.
SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS a (id, x) JOIN (VALUES (10, 1), (30, 3)) AS b (y, id) USING (id) JOIN (VALUES (1, 'z')) AS c (id, z) USING (id);
