-- The first number of an interval of two units has two digits.
SELECT INTERVAL '100:00' HOUR TO MINUTE AS a;
