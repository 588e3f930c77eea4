-- CASE within CASE.
SELECT CASE WHEN a > 0 THEN CASE WHEN a > 1 THEN 'b' ELSE 'a' END ELSE 'z' END AS b FROM (VALUES (0), (1), (2)) AS t (a);
