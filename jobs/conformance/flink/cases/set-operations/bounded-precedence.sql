-- INTERSECT binds more tightly than UNION.
SELECT i FROM (VALUES (1), (2)) AS a (i) UNION SELECT i FROM (VALUES (2), (3)) AS b (i) INTERSECT SELECT i FROM (VALUES (3), (4)) AS c (i);
