-- An escape of two signs.
SELECT 'a' LIKE 'a' ESCAPE 'xy' AS b;
