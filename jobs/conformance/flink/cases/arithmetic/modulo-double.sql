-- The remainder of a DOUBLE.
SELECT MOD(7e0, 2e0) AS a;
