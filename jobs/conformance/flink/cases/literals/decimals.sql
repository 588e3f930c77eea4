-- Decimals have the digits that are written.
SELECT 1.0 AS a, 1.50 AS b, 0.001 AS c, 123456789.123456789 AS d, 1. AS e, -2.5 AS f, 99999999999999999999 AS g;
