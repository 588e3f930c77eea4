-- A FILTER that is NULL leaves the row out.
SELECT COUNT(*) FILTER (WHERE a > 1) AS n FROM (VALUES (1), (2), (CAST(NULL AS INT))) AS v (a);
