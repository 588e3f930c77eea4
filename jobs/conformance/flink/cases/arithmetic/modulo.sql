-- % and MOD have the sign of the dividend.
SELECT 7 % 3 AS a, -7 % 3 AS b, 7 % -3 AS c, MOD(-7, 3) AS d, MOD(7.5, 2) AS e;
