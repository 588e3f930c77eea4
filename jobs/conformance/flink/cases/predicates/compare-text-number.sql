-- A text beside a number.
SELECT '1' = 1 AS a;
