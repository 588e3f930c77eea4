-- CASE without ELSE can be NULL.
SELECT CASE WHEN a = 1 THEN 10 END AS b FROM (VALUES (1), (2)) AS t (a);
