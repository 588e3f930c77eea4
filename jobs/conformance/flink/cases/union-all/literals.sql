-- Types of literals of both queries.
SELECT 1 AS a, 'a' AS b, 1.5 AS c UNION ALL SELECT 2147483648, 'bcd', 2;
