-- The column of USING comes first in *, wherever it stands.
SELECT * FROM (VALUES ('a', 1), ('b', 2)) AS a (x, id) JOIN (VALUES (10, 1), (30, 3)) AS b (y, id) USING (id);
