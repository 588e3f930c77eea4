-- USING of a table after a LEFT JOIN: the other side's own column is still there.
SELECT a.id, b.id AS other FROM (VALUES (1, 'a'), (2, 'b')) AS a (id, x) LEFT JOIN (VALUES (1, 10)) AS b (id, y) USING (id);
