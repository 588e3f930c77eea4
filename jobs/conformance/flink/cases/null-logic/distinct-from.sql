-- IS DISTINCT FROM takes NULLs as equal.
SELECT a, b, a IS DISTINCT FROM b AS c, a IS NOT DISTINCT FROM b AS d, a = b AS e, a <> b AS f FROM (VALUES (1, 1), (1, 2), (CAST(NULL AS INT), 1), (CAST(NULL AS INT), CAST(NULL AS INT))) AS t (a, b);
