-- Sides of different widths are refused.
SELECT i, s FROM (VALUES (1, 'a')) AS l (i, s) EXCEPT SELECT i FROM (VALUES (1)) AS r (i);
