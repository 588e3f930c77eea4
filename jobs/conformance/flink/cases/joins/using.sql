-- USING leaves one of the columns.
SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS a (id, x) JOIN (VALUES (1, 10), (2, 20)) AS b (id, y) USING (id);
