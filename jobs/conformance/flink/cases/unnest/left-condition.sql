-- A condition of LEFT JOIN.
SELECT k, v FROM (VALUES (1, ARRAY[1, 2]), (2, ARRAY[3])) AS t (k, a) LEFT JOIN UNNEST(a) AS x (v) ON v = 1;
