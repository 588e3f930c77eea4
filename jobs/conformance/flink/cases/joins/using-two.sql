-- Two columns in the order of USING.
SELECT * FROM (VALUES (1, 2, 'a')) AS a (p, q, x) JOIN (VALUES (2, 1, 'b')) AS b (q, p, y) USING (q, p);
