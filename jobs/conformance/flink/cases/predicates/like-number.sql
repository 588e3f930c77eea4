-- LIKE of a number.
SELECT 12 LIKE '1%' AS a;
