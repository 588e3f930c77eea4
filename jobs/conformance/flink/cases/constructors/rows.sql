-- Rows and their types.
SELECT ROW(1, 'a') AS a, (2, 'b') AS b, ROW(1, ROW(2, 3)) AS c, ROW(CAST(NULL AS INT)) AS d;
