-- BETWEEN holds both bounds.
SELECT a, a BETWEEN 1 AND 3 AS b, a NOT BETWEEN 1 AND 3 AS c, a BETWEEN 3 AND 1 AS d FROM (VALUES (0), (1), (2), (3), (4)) AS t (a);
