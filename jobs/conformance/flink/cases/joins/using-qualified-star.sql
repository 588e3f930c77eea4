-- A qualified star gives all columns of its table, that of USING too.
SELECT b.* FROM (VALUES (1, 'a'), (2, 'b')) AS a (id, x) JOIN (VALUES (1, 10)) AS b (id, y) USING (id);
