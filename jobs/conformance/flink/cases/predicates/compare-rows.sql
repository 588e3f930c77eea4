-- Rows are equal by their fields.
SELECT ROW(1, 'a') = ROW(1, 'a') AS a, ROW(1, 2) <> ROW(1, 3) AS b;
