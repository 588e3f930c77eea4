-- Division toward zero, and of doubles.
SELECT 7 / 2 AS a, -7 / 2 AS b, 7 / -2 AS c, 7e0 / 2 AS d, 7 / 2.0 AS e, 1 / 3e0 AS f;
