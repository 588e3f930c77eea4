-- An interval of a number that is no whole one.
SELECT TIMESTAMP '2024-01-31 12:00:00' + INTERVAL 1.5 HOUR AS a;
