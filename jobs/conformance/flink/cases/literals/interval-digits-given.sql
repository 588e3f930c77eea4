-- An interval whose digits are given.
SELECT INTERVAL '100' DAY(3) AS a;
