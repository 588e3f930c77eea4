-- UNNEST alone.
SELECT * FROM UNNEST(ARRAY[3, 1, 2]) AS x (v);
