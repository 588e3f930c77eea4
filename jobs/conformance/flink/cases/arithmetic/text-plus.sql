-- A text in a sum.
SELECT '1' + 1 AS a;
