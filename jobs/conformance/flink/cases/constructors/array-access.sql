-- Elements are counted from 1.
SELECT a[1] AS b, a[3] AS c, CARDINALITY(a) AS n FROM (VALUES (ARRAY[10, 20, 30])) AS t (a);
