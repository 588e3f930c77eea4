-- EVERY is refused.
SELECT EVERY(a) AS s FROM (VALUES (TRUE)) AS v (a);
