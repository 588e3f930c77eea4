-- IN of a list with a NULL.
SELECT a, a IN (1, 2) AS b, a NOT IN (1, 2) AS c, a IN (1, CAST(NULL AS INT)) AS d, a NOT IN (1, CAST(NULL AS INT)) AS e FROM (VALUES (1), (3), (CAST(NULL AS INT))) AS t (a);
