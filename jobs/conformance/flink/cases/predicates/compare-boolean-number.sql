-- A boolean beside a number.
SELECT TRUE = 1 AS a;
