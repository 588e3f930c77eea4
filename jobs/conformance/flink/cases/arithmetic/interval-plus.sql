-- Intervals are added and multiplied.
SELECT INTERVAL '1' DAY + INTERVAL '2' HOUR AS a, INTERVAL '1' DAY * 3 AS b, INTERVAL '2' MONTH - INTERVAL '1' YEAR AS c;
