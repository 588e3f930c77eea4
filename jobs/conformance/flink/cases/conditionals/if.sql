-- IF of three values.
SELECT IF(a > 1, 'b', 'a') AS b, IF(a > 1, 1, CAST(NULL AS INT)) AS c FROM (VALUES (1), (2)) AS t (a);
