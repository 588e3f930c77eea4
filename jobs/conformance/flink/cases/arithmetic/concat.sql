-- || joins texts.
SELECT 'a' || 'bc' AS a, a || 'x' AS b, a || CAST(1 AS STRING) AS c FROM (VALUES ('q'), (CAST(NULL AS STRING))) AS t (a);
