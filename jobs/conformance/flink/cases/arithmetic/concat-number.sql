-- || of a text and a number.
SELECT 'a' || 1 AS a;
