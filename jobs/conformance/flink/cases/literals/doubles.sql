-- A number with an exponent is a DOUBLE.
SELECT 1e0 AS a, 1E2 AS b, 1.5e-3 AS c, -2.5E+10 AS d, 1e300 AS e, .5e1 AS f;
