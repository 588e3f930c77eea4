-- AND, OR and NOT of all pairs.
SELECT a, b, a AND b AS c, a OR b AS d, NOT a AS e FROM (VALUES (TRUE), (FALSE), (CAST(NULL AS BOOLEAN))) AS x (a) CROSS JOIN (VALUES (TRUE), (FALSE), (CAST(NULL AS BOOLEAN))) AS y (b);
