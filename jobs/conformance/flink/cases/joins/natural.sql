-- A natural join is on the columns of the same names.
SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS a (id, x) NATURAL JOIN (VALUES (1, 'a'), (2, 'c')) AS b (id, x);
