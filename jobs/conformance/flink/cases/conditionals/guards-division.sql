-- CASE guards a division by zero.
SELECT a, CASE WHEN a = 0 THEN -1 ELSE 10 / a END AS b FROM (VALUES (0), (3)) AS t (a);
