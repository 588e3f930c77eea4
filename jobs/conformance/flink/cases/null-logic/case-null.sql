-- CASE of a condition that is unknown takes ELSE.
SELECT a, CASE WHEN a > 1 THEN 'more' ELSE 'other' END AS b, CASE a WHEN 1 THEN 'one' END AS c FROM (VALUES (1), (2), (CAST(NULL AS INT))) AS t (a);
