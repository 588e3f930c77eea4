-- Without common names every pair counts.
SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS a (id, x) NATURAL JOIN (VALUES (7)) AS b (y);
