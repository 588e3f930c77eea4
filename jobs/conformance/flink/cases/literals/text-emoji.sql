-- A text beyond the basic plane.
SELECT '😀' AS a, CHAR_LENGTH('😀') AS n;
