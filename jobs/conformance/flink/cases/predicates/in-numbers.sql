-- IN of numbers of differing types.
SELECT a, a IN (1, 2.0, 3e0) AS b FROM (VALUES (1), (2), (3), (4)) AS t (a);
